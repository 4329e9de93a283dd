package judged;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects a reply frame. */
final class Writer {
    static final int MOST_ELEMENTS = 8 << 20;
    static final byte ANSWER = 2;
    static final byte RAISED = 3;
    static final byte BAD_TYPE = 4;
    static final byte REJECTED = 5;
    static final byte MODIFIED = 6;
    static final byte SHARED = 10;
    static final byte COUNTED = 11;
    private static final int HEADER_BYTES = 16;

    private ByteBuffer bytes = allocate(256).position(HEADER_BYTES);

    private static ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The whole frame of this kind, with what was written as its payload. */
    byte[] frame(byte kind) {
        int size = bytes.position();
        bytes.put(0, (byte) 'J').put(1, (byte) 'D').put(2, (byte) 'G').put(3, (byte) '1').put(4, kind);
        bytes.putLong(8, size - HEADER_BYTES);
        return Arrays.copyOf(bytes.array(), size);
    }

    /** A frame whose payload is texts, in which what UTF-8 cannot say is replaced. */
    static byte[] frame(byte kind, String... texts) {
        Writer out = new Writer();
        for (String text : texts) out.bytes(text.getBytes(StandardCharsets.UTF_8));
        return out.frame(kind);
    }

    void number(long value) {
        room(Long.BYTES).putLong(value);
    }

    void real(double value) {
        room(Double.BYTES).putDouble(value);
    }

    void single(float value) {
        room(Float.BYTES).putFloat(value);
    }

    void octet(int value) {
        room(1).put((byte) value);
    }

    void flag(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    void count(int value) {
        room(Integer.BYTES).putInt(value);
    }

    /** Bytes of memory that it has. */
    int capacity() {
        return bytes.capacity();
    }

    int position() {
        return bytes.position();
    }

    /** Overwrites the count at `position`, once it is known. */
    void count(int position, int value) {
        bytes.putInt(position, value);
    }

    void text(CharSequence value) throws Misfit {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
            count(encoded.remaining());
            room(encoded.remaining()).put(encoded);
        } catch (CharacterCodingException error) {
            throw new Misfit("str", "String with a lone surrogate");
        }
    }

    private void bytes(byte[] value) {
        count(value.length);
        room(value.length).put(value);
    }

    private ByteBuffer room(int size) {
        if (bytes.remaining() < size) {
            long wanted = Math.max(2L * bytes.capacity(), (long) bytes.position() + size);
            ByteBuffer larger = allocate((int) Math.min(wanted, Integer.MAX_VALUE - 16));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
