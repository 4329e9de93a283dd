package judged;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.internal.org.objectweb.asm.ClassReader;
import jdk.internal.org.objectweb.asm.ClassWriter;
import jdk.internal.org.objectweb.asm.Opcodes;
import jdk.internal.org.objectweb.asm.tree.AbstractInsnNode;
import jdk.internal.org.objectweb.asm.tree.ClassNode;
import jdk.internal.org.objectweb.asm.tree.FieldInsnNode;
import jdk.internal.org.objectweb.asm.tree.FrameNode;
import jdk.internal.org.objectweb.asm.tree.InsnList;
import jdk.internal.org.objectweb.asm.tree.InsnNode;
import jdk.internal.org.objectweb.asm.tree.IntInsnNode;
import jdk.internal.org.objectweb.asm.tree.JumpInsnNode;
import jdk.internal.org.objectweb.asm.tree.LabelNode;
import jdk.internal.org.objectweb.asm.tree.LdcInsnNode;
import jdk.internal.org.objectweb.asm.tree.LineNumberNode;
import jdk.internal.org.objectweb.asm.tree.LookupSwitchInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodInsnNode;
import jdk.internal.org.objectweb.asm.tree.MethodNode;
import jdk.internal.org.objectweb.asm.tree.TableSwitchInsnNode;
import jdk.internal.org.objectweb.asm.tree.TryCatchBlockNode;
import jdk.internal.org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes classes count what they do (java.lang.JudgedCounts): every basic block the number of its bytecodes, copies and
 * new arrays their bytes. The submission's methods also say which line runs. Nothing that is put in branches, so the
 * verifier's frames stay, but for a variable of the submission's methods.
 *
 * `FOLDER`: writes there the classes of the JDK that do the work of submissions' calls, counting.
 */
public final class Counter {
    private static final String COUNTS = "java/lang/JudgedCounts";
    private static final List<String> FOLDERS = List.of("java/util", "java/util/stream", "java/util/regex", "java/math");
    private static final List<String> PREFIXES = List.of("java/lang/String", "java/lang/AbstractStringBuilder",
            "java/lang/Integer", "java/lang/Long", "java/lang/Character", "java/lang/Double", "java/lang/Float",
            "java/lang/Short", "java/lang/Byte", "java/util/concurrent/Concurrent", "jdk/internal/util/ArraysSupport");
    /** What makes an array and has none of its bytecodes. */
    private static final Set<String> MAKERS = Set.of("java/lang/reflect/Array.newInstance",
            "jdk/internal/misc/Unsafe.allocateUninitializedArray");
    private static final int REFERENCE_BYTES = 4;
    /** An exception's stack trace is filled in by the JVM's own code, which takes as long as so many bytecodes. */
    private static final int THROW_OPERATIONS = 200;
    /** Of the stack, as the interpreter lays a method's frame out, and for each of its variables and operands. */
    private static final int FRAME_BYTES = 96;
    private static final int SLOT_BYTES = 8;

    private Counter() {}

    public static void main(String[] words) throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        List<Path> files;
        try (Stream<Path> all = Files.walk(base)) {
            files = all.filter(file -> isCounted(base.relativize(file).toString())).collect(Collectors.toList());
        }
        for (Path file : files) {
            Path target = Path.of(words[0]).resolve(base.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.write(target, count(Files.readAllBytes(file), false));
        }
    }

    private static boolean isCounted(String name) {
        if (!name.endsWith(".class") || name.equals("java/util/package-info.class")) return false;
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        return FOLDERS.contains(folder) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    /** The class, counting; `own` is the submission's. */
    static byte[] count(byte[] bytes, boolean own) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, own ? ClassReader.EXPAND_FRAMES : 0);
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0) new Counter.Body(method, own).change();
        }
        ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(out);
        return out.toByteArray();
    }

    /** A method that is changed. */
    private static final class Body {
        private final MethodNode method;
        private final boolean own;
        /** A variable of the submission's methods: what called. */
        private final int caller;
        private final int frameBytes;
        private final Set<LabelNode> targets = new HashSet<>();
        private final Set<LabelNode> handlers = new HashSet<>();

        Body(MethodNode method, boolean own) {
            this.method = method;
            this.own = own;
            caller = method.maxLocals;
            frameBytes = FRAME_BYTES + SLOT_BYTES * (method.maxLocals + method.maxStack);
        }

        void change() {
            findTargets();
            AbstractInsnNode[] all = method.instructions.toArray();
            AbstractInsnNode first = null;
            int count = 0;
            int line = 0;
            boolean begins = true;
            boolean catches = false;
            for (AbstractInsnNode each : all) {
                if (each instanceof FrameNode && own) declareVariable((FrameNode) each);
                if (each instanceof LabelNode && targets.contains(each)) begins = true;
                if (each instanceof LabelNode && own && handlers.contains(each)) begins = catches = true;
                if (each instanceof LineNumberNode && own) {
                    line = ((LineNumberNode) each).line;
                    begins = true;
                }
                if (each.getOpcode() < 0) continue;
                if (begins) {
                    if (first != null) countBlock(first, count);
                    first = each;
                    count = 0;
                    begins = false;
                    if (catches) method.instructions.insertBefore(each, handlerBegins());
                    catches = false;
                    if (own && line > 0) method.instructions.insertBefore(each, call("line", "(I)V", number(line)));
                }
                count += each.getOpcode() == Opcodes.ATHROW ? THROW_OPERATIONS : 1;
                countBytes(each);
                if (own && isEnd(each)) method.instructions.insertBefore(each, methodEnds());
                if (each instanceof JumpInsnNode || isSwitch(each) || isEnd(each)) begins = true;
            }
            if (first != null) countBlock(first, count);
            if (own) method.instructions.insert(methodBegins());
        }

        private void findTargets() {
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof JumpInsnNode) targets.add(((JumpInsnNode) each).label);
                if (each instanceof TableSwitchInsnNode) {
                    targets.add(((TableSwitchInsnNode) each).dflt);
                    targets.addAll(((TableSwitchInsnNode) each).labels);
                }
                if (each instanceof LookupSwitchInsnNode) {
                    targets.add(((LookupSwitchInsnNode) each).dflt);
                    targets.addAll(((LookupSwitchInsnNode) each).labels);
                }
            }
            for (TryCatchBlockNode each : method.tryCatchBlocks) {
                targets.add(each.handler);
                handlers.add(each.handler);
            }
        }

        private static boolean isSwitch(AbstractInsnNode each) {
            return each instanceof TableSwitchInsnNode || each instanceof LookupSwitchInsnNode;
        }

        private static boolean isEnd(AbstractInsnNode each) {
            int code = each.getOpcode();
            return (code >= Opcodes.IRETURN && code <= Opcodes.RETURN) || code == Opcodes.ATHROW;
        }

        private void countBlock(AbstractInsnNode first, int count) {
            InsnList code = new InsnList();
            code.add(new FieldInsnNode(Opcodes.GETSTATIC, COUNTS, "operations", "J"));
            code.add(new LdcInsnNode((long) count));
            code.add(new InsnNode(Opcodes.LADD));
            code.add(new FieldInsnNode(Opcodes.PUTSTATIC, COUNTS, "operations", "J"));
            method.instructions.insertBefore(first, code);
        }

        /** What the instruction copies or allocates. */
        private void countBytes(AbstractInsnNode each) {
            switch (each.getOpcode()) {
                case Opcodes.NEW:
                    method.instructions.insert(each, call("object", "()V"));
                    return;
                case Opcodes.INVOKEDYNAMIC:
                    method.instructions.insertBefore(each, call("links", "()V"));
                    method.instructions.insert(each, call("linked", "()V"));
                    return;
                case Opcodes.NEWARRAY:
                    newArray(each, bytes(((IntInsnNode) each).operand));
                    return;
                case Opcodes.ANEWARRAY:
                    newArray(each, REFERENCE_BYTES);
                    return;
                case Opcodes.MULTIANEWARRAY:
                    isMade(each, "nested");
                    return;
                default:
                    break;
            }
            if (!(each instanceof MethodInsnNode)) return;
            MethodInsnNode called = (MethodInsnNode) each;
            if (called.owner.equals("java/lang/System") && called.name.equals("arraycopy")) {
                method.instructions.insertBefore(each, call("copied", "(I)V", new InsnNode(Opcodes.DUP)));
            } else if ((called.name.equals("clone") && called.desc.equals("()Ljava/lang/Object;")
                               && called.owner.startsWith("["))
                    || MAKERS.contains(called.owner + "." + called.name)) {
                isMade(each, "made");
            }
        }

        private void newArray(AbstractInsnNode each, int elementBytes) {
            method.instructions.insert(each, call("array", "(II)V", new InsnNode(Opcodes.DUP),
                    new InsnNode(Opcodes.ARRAYLENGTH), number(elementBytes)));
        }

        /** An array on the stack, which only now tells how large it is. */
        private void isMade(AbstractInsnNode each, String how) {
            method.instructions.insert(each, call(how, "(Ljava/lang/Object;)V", new InsnNode(Opcodes.DUP)));
        }

        private static int bytes(int elementType) {
            switch (elementType) {
                case Opcodes.T_LONG:
                case Opcodes.T_DOUBLE:
                    return 8;
                case Opcodes.T_INT:
                case Opcodes.T_FLOAT:
                    return 4;
                case Opcodes.T_SHORT:
                case Opcodes.T_CHAR:
                    return 2;
                default:
                    return 1;
            }
        }

        private InsnList methodBegins() {
            InsnList code = call("enter", "(I)J", number(frameBytes));
            code.add(new VarInsnNode(Opcodes.LSTORE, caller));
            return code;
        }

        private InsnList handlerBegins() {
            return call("caught", "(JI)V", new VarInsnNode(Opcodes.LLOAD, caller), number(frameBytes));
        }

        private InsnList methodEnds() {
            return call("leave", "(J)V", new VarInsnNode(Opcodes.LLOAD, caller));
        }

        /** It is there in every frame, behind all others. */
        private void declareVariable(FrameNode node) {
            java.util.ArrayList<Object> local = new java.util.ArrayList<>(node.local);
            int slots = 0;
            for (Object each : local) slots += each == Opcodes.LONG || each == Opcodes.DOUBLE ? 2 : 1;
            for (; slots < caller; ++slots) local.add(Opcodes.TOP);
            local.add(Opcodes.LONG);
            node.local = local;
        }

        private static AbstractInsnNode number(int value) {
            return new LdcInsnNode(value);
        }

        private static InsnList call(String name, String descriptor, AbstractInsnNode... before) {
            InsnList code = new InsnList();
            for (AbstractInsnNode each : before) code.add(each);
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, COUNTS, name, descriptor, false));
            return code;
        }
    }
}
