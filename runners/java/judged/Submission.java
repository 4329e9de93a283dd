package judged;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compiled submission: its classes, and which of them stand at the top of the source. */
final class Submission {
    /** In the working directory: what the compile step leaves, and a run finds. */
    static final String FILE = "program";

    /** In the source's order, binary names. */
    final List<String> topLevel;
    private final Map<String, byte[]> classes;

    Submission(List<String> topLevel, Map<String, byte[]> classes) {
        this.topLevel = topLevel;
        this.classes = classes;
    }

    static Submission read() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(FILE));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<String> topLevel = new ArrayList<>();
        for (int left = in.readInt(); left > 0; --left) topLevel.add(in.readUTF());
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; --left) {
            String name = in.readUTF();
            classes.put(name, in.readNBytes(in.readInt()));
        }
        return new Submission(topLevel, classes);
    }

    void write() throws IOException {
        try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(Path.of(FILE)))) {
            out.writeInt(topLevel.size());
            for (String name : topLevel) out.writeUTF(name);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> each : classes.entrySet()) {
                out.writeUTF(each.getKey());
                out.writeInt(each.getValue().length);
                out.write(each.getValue());
            }
        }
    }

    /** A loader of its own for each call: what is static begins anew. */
    Loader loader() {
        return new Loader(classes);
    }

    /** A class of the submission's stands before one of the same name anywhere else. */
    static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super("solution", Submission.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return null;  // submissions bring classes only
        }
    }
}
