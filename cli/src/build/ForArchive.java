import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.invoke.LambdaMetafactory;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Rewrites what an AOT cache takes no part of, in each jar that is named; a jar without such things stays untouched.
 *
 * <p>Lambdas that can be serialized are made by a factory whose call sites no archive holds: an engine whose functions
 * are such lambdas made four hundred classes at each start. Nobody serializes them here, so they become ordinary ones.
 * And classes from before Java 6 have no stack maps, without which the archive does not take them: they get some.
 */
class ForArchive {
    private static final DirectMethodHandleDesc PLAIN_FACTORY = ConstantDescs.ofCallsiteBootstrap(
            ClassDesc.of(LambdaMetafactory.class.getName()),
            "metafactory",
            ClassDesc.of("java.lang.invoke.CallSite"),
            ClassDesc.of("java.lang.invoke.MethodType"),
            ClassDesc.of("java.lang.invoke.MethodHandle"),
            ClassDesc.of("java.lang.invoke.MethodType"));

    private final ClassFile format;
    private int changes;

    private ForArchive(ClassLoader loader) {
        format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver())));
    }

    public static void main(String[] jars) throws IOException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = Path.of(jars[i]).toUri().toURL();
        }
        // A stack map names what two types have in common, which may be a class of another jar.
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            for (String jar : jars) {
                rewrite(Path.of(jar), new ForArchive(loader));
            }
        }
    }

    private static void rewrite(Path jar, ForArchive rewriter) throws IOException {
        Path draft = jar.resolveSibling(jar.getFileName() + ".draft");
        try (JarFile from = new JarFile(jar.toFile());
                OutputStream file = Files.newOutputStream(draft);
                JarOutputStream to = new JarOutputStream(file)) {
            for (Enumeration<JarEntry> entries = from.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                byte[] content = from.getInputStream(entry).readAllBytes();
                JarEntry copy = new JarEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                to.write(entry.getName().endsWith(".class") ? rewriter.rewritten(content) : content);
                to.closeEntry();
            }
        }
        if (rewriter.changes > 0) {
            Files.move(draft, jar, StandardCopyOption.ATOMIC_MOVE);
            System.out.println(jar + ": " + rewriter.changes + " classes");
        } else {
            Files.delete(draft);
        }
    }

    private byte[] rewritten(byte[] content) {
        int version = (content[6] & 0xff) << 8 | content[7] & 0xff;
        boolean isOld = version < ClassFile.JAVA_6_VERSION;
        if (!isOld && !new String(content, StandardCharsets.ISO_8859_1).contains("altMetafactory")) {
            return content;
        }
        ClassModel model = format.parse(content);
        ClassTransform bodies = ClassTransform.transformingMethodBodies(plainLambdas());
        ClassTransform newer = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(ClassFile.JAVA_8_VERSION, 0);
            } else {
                builder.with(element);
            }
        };
        try {
            byte[] result = format.transformClass(model, isOld ? bodies.andThen(newer) : bodies);
            changes++;
            return result;
        } catch (IllegalArgumentException e) {
            // Instructions that a class with stack maps must not have, or a type that is in none of the jars.
            return content;
        }
    }

    private static CodeTransform plainLambdas() {
        return (builder, element) -> {
            if (element instanceof InvokeDynamicInstruction call && isSerializableOnly(call)) {
                List<ConstantDesc> arguments = call.bootstrapArgs().subList(0, 3);
                builder.invokedynamic(DynamicCallSiteDesc.of(
                        PLAIN_FACTORY,
                        call.name().stringValue(),
                        call.typeSymbol(),
                        arguments.toArray(ConstantDesc[]::new)));
            } else {
                builder.with(element);
            }
        };
    }

    /** Whether a lambda differs from an ordinary one in that it can be serialized, and in nothing else. */
    private static boolean isSerializableOnly(InvokeDynamicInstruction call) {
        DirectMethodHandleDesc factory = call.bootstrapMethod();
        if (!factory.methodName().equals("altMetafactory")
                || !factory.owner().equals(ClassDesc.of(LambdaMetafactory.class.getName()))) {
            return false;
        }
        List<ConstantDesc> more = call.bootstrapArgs().subList(3, call.bootstrapArgs().size());
        // The flags, then how many further interfaces, then how many bridges there are.
        return more.stream().skip(1).allMatch(Integer.valueOf(0)::equals)
                && ((Integer) more.get(0) & LambdaMetafactory.FLAG_SERIALIZABLE) != 0;
    }
}
