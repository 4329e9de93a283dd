package judged;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads encodings from a call frame. */
final class Reader {
    private static final int HEADER_BYTES = 16;
    /** "JDG1", a Call, three zeros. */
    private static final long CALL = 0x0000_0001_3147_444aL;

    private final ByteBuffer bytes;

    Reader(byte[] frame) {
        bytes = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
        if (frame.length < HEADER_BYTES || number() != CALL || number() != frame.length - HEADER_BYTES) {
            throw new IllegalStateException("the input is not a call frame");
        }
    }

    long number() {
        return bytes.getLong();
    }

    double real() {
        return bytes.getDouble();
    }

    float single() {
        return bytes.getFloat();
    }

    /** An unsigned byte. */
    int octet() {
        return bytes.get() & 0xff;
    }

    boolean flag() {
        return bytes.get() != 0;
    }

    int count() {
        return bytes.getInt();
    }

    String text() {
        int size = count();
        String out = new String(bytes.array(), bytes.position(), size, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + size);
        return out;
    }

    void end() {
        if (bytes.hasRemaining()) throw new IllegalStateException("the call frame has bytes after the last argument");
    }
}
