package dev.abide.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.abide.architecture.SizeRulesTest.Sized;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The methods and constructors of a Java source, with their lengths: from the body's first line to its last. */
final class JavaMethods {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private JavaMethods() {}

    static Stream<Sized> in(Path file) {
        var files = COMPILER.getStandardFileManager(null, null, null);
        var task = (JavacTask) COMPILER.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(file));
        Stream.Builder<Sized> methods = Stream.builder();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(
                        new Lengths(unit, Trees.instance(task).getSourcePositions(), Tree.name(file), methods), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return methods.build();
    }

    private static final class Lengths extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final String name;
        private final Stream.Builder<Sized> methods;

        Lengths(CompilationUnitTree unit, SourcePositions positions, String name, Stream.Builder<Sized> methods) {
            this.unit = unit;
            this.positions = positions;
            this.name = name;
            this.methods = methods;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                methods.add(new Sized((int) (last - first + 1), name + ":" + first + " " + method.getName()));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
