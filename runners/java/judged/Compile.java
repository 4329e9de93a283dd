package judged;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.List;
import com.sun.tools.javac.util.Names;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/**
 * `function FILE`, `program FILE`, or `counted function FILE`, whose classes count what they do: compiles solution.java in the working directory; messages call it FILE. A Node.java
 * that stands beside it is what the submission finds defined. Nothing of the submission runs: annotation processors are off. Exit code 10: errors in the source, on stderr.
 */
public final class Compile {
    private static final int ERRORS_IN_SOURCE = 10;
    private static final int TOO_MUCH = 11;
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-nowarn", "-Xlint:none", "-XDsuppressNotes",
                    "-Xmaxerrs", "20", "-XDstringConcat=inline");
    /** What a function submission finds imported, as practice sites have it. */
    private static final String[][] PRELUDE = {
        {"java", "util"}, {"java", "util", "function"}, {"java", "util", "stream"}, {"java", "math"}, {"java", "io"}};

    private Compile() {}

    public static void main(String[] words) throws IOException {
        boolean counted = words[0].equals("counted");
        boolean isFunction = counted || words[0].equals("function");
        String fileName = words[words.length - 1];
        String text = Files.readString(Path.of("solution.java"));
        StringWriter messages = new StringWriter();
        int code = compile(isFunction, counted, fileName, text, messages);
        // Where javac fails by itself it asks for a bug report.
        boolean tooMuch = code == TOO_MUCH;
        System.err.print(tooMuch ? fileName + ": the source is too large or too deeply nested for the compiler\n" : messages);
        System.exit(code);
    }

    private static int compile(boolean isFunction, boolean counted, String fileName, String text,
            StringWriter messages) throws IOException {
        JavacTool compiler = JavacTool.create();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Classes classes = new Classes(files);
        BasicJavacTask task = (BasicJavacTask) compiler.getTask(messages, classes, null,
                OPTIONS, null, sources(fileName, text));
        Units units = new Units(task, isFunction);
        task.addTaskListener(units);
        boolean succeeded = task.call();
        if (!succeeded) return messages.toString().contains(": error: ") ? ERRORS_IN_SOURCE : TOO_MUCH;
        if (!isFunction && !units.hasMain) {
            messages.write(fileName + ": error: no class has a method public static void main(String[] args)\n");
            return ERRORS_IN_SOURCE;
        }
        Map<String, byte[]> compiled = classes.bytes();
        if (counted) compiled.replaceAll((name, bytes) -> Counter.count(bytes, true));
        new Submission(units.topLevel, compiled).write();
        return 0;
    }

    private static Iterable<Source> sources(String fileName, String text) throws IOException {
        Source own = new Source(fileName, text);
        Path node = Path.of("Node.java");
        return Files.exists(node) ? List.of(own, new Source("Node.java", Files.readString(node))) : List.of(own);
    }

    /** The source under the user's name for it, whatever its public class is called. */
    private static final class Source extends SimpleJavaFileObject {
        private final String fileName;
        private final String text;

        Source(String fileName, String text) {
            super(uri(fileName), Kind.SOURCE);
            this.fileName = fileName;
            this.text = text;
        }

        private static URI uri(String fileName) {
            try {
                return new URI("source", null, "/" + fileName, null);
            } catch (URISyntaxException error) {
                return URI.create("source:/solution.java");
            }
        }

        @Override
        public String getName() {
            return fileName;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        Classes(JavaFileManager platform) {
            super(platform);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("class:/" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    written.put(name, out);
                    return out;
                }
            };
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> out = new LinkedHashMap<>();
            for (Map.Entry<String, ByteArrayOutputStream> each : written.entrySet()) {
                out.put(each.getKey(), each.getValue().toByteArray());
            }
            return out;
        }
    }

    /** Looks at what was parsed, and adds the imports of the prelude: to the tree, so that every line stays. */
    private static final class Units implements TaskListener {
        final java.util.List<String> topLevel = new ArrayList<>();
        boolean hasMain = false;
        private final BasicJavacTask task;
        private final boolean withPrelude;

        Units(BasicJavacTask task, boolean withPrelude) {
            this.task = task;
            this.withPrelude = withPrelude;
        }

        @Override
        public void finished(TaskEvent event) {
            if (event.getKind() != TaskEvent.Kind.PARSE) return;
            CompilationUnitTree tree = event.getCompilationUnit();
            JCTree.JCCompilationUnit unit = (JCTree.JCCompilationUnit) tree;
            String folder = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            for (JCTree each : unit.defs) {
                if (!(each instanceof JCTree.JCClassDecl)) continue;
                JCTree.JCClassDecl type = (JCTree.JCClassDecl) each;
                topLevel.add(folder + type.name);
                for (JCTree member : type.defs) {
                    hasMain |= member instanceof JCTree.JCMethodDecl
                            && ((JCTree.JCMethodDecl) member).name.contentEquals("main");
                }
            }
            if (withPrelude) addPrelude(unit);
        }

        private void addPrelude(JCTree.JCCompilationUnit unit) {
            TreeMaker make = TreeMaker.instance(task.getContext());
            Names names = Names.instance(task.getContext());
            List<JCTree> imports = List.nil();
            for (String[] path : PRELUDE) {
                JCTree.JCExpression folder = make.Ident(names.fromString(path[0]));
                for (String part : Arrays.asList(path).subList(1, path.length)) {
                    folder = make.Select(folder, names.fromString(part));
                }
                imports = imports.append(make.Import(make.Select(folder, names.asterisk), false));
            }
            boolean hasPackage = unit.getPackage() != null;
            List<JCTree> rest = hasPackage ? unit.defs.tail : unit.defs;
            rest = rest.prependList(imports);
            unit.defs = hasPackage ? rest.prepend(unit.defs.head) : rest;
        }
    }
}
