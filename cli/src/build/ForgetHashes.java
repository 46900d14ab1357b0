import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleHashesAttribute;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes the hashes of other modules out of a {@code module-info.class}. */
class ForgetHashes {
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        ClassFile format = ClassFile.of();
        ClassTransform forget = ClassTransform.dropping(ModuleHashesAttribute.class::isInstance);
        Files.write(file, format.transformClass(format.parse(file), forget));
    }
}
