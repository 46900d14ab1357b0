package dev.abide.downlevel.scan;

import java.util.ArrayList;
import java.util.List;

/** Reads the names that one declaration binds: those before "=", "," or its end; in a pattern those without a colon. */
final class DeclaredNames {
    private final SourceScan scan;
    private final List<String> names = new ArrayList<>();

    /** Whether a binding is read, and not an initializer. */
    private boolean isBinding = true;

    /** How many brackets were open where the initializer began. */
    private int depth;

    private DeclaredNames(SourceScan scan) {
        this.scan = scan;
    }

    /** Reads with a scan that stands behind {@code const}, {@code let} or {@code var}. */
    static List<String> read(SourceScan scan) {
        DeclaredNames declared = new DeclaredNames(scan);
        declared.run();
        return declared.names;
    }

    private void run() {
        while (!scan.text().isAtEnd()) {
            int known = scan.tokens().count();
            boolean isLineEnd = scan.text().current() == '\n';
            if (isLineEnd) {
                scan.text().skip(1);
            } else {
                scan.next();
            }
            if (isEnd(isLineEnd)) {
                return;
            }
            if (scan.tokens().count() > known) {
                read();
            }
        }
    }

    private boolean isEnd(boolean isLineEnd) {
        boolean isInNothing = scan.depth() == 0;
        boolean isNewStatement = isLineEnd
                && scan.tokens().isOperandEnd()
                && (isBinding ? !names.isEmpty() && isWordNext() : isWordOrCommentNext());
        return isInNothing && (scan.tokens().endsWith(";") || isNewStatement);
    }

    private boolean isWordNext() {
        return Character.isJavaIdentifierStart(scan.text().afterSpace());
    }

    private boolean isWordOrCommentNext() {
        char next = scan.text().afterSpace();
        return next == '\0' || next == '/' || Character.isJavaIdentifierStart(next);
    }

    private void read() {
        if (isBinding && scan.tokens().endsWith("=")) {
            isBinding = false;
            depth = scan.depth();
        } else if (scan.tokens().endsWith(",") && scan.depth() <= depth) {
            isBinding = true;
        } else if (isBinding && scan.tokens().endsWithWord() && scan.text().afterSpace() != ':') {
            names.add(scan.tokens().last());
        }
    }
}
