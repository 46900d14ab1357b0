package dev.abide.bridge.build;

import dev.abide.bridge.boundary.Rows;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.bridge.row.VTable;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;

/** Makes {@code exports.c}: an export, or a declaration, for each row, the table of upcalls and the two v-tables. */
final class GenerateExports {
    private GenerateExports() {}

    /** Returns the text of the file. */
    static String text() {
        List<Method> rows = Rows.all();
        StringBuilder c = new StringBuilder();
        c.append("/* Generated from the rows by GenerateExports. */\n#include \"boundary.h\"\n\n");
        c.append("const uint32_t abide_adopt_number = ").append(rows.size()).append(";\n");
        c.append("void *abide_upcalls[").append(rows.size() + 1).append("];\n\n");
        for (int number = 0; number < rows.size(); number++) {
            append(c, rows.get(number), number);
        }
        for (VTable table : VTable.values()) {
            append(c, table, rows);
        }
        return c.toString();
    }

    private static void append(StringBuilder c, Method method, int number) {
        String name = method.getName();
        ServedInC served = method.getAnnotation(ServedInC.class);
        if (served == null) {
            appendStub(c, method, number, name, "ABIDE_EXPORT ");
            if (!Rows.of(method).alias().isEmpty()) {
                c.append(CSignature.alias(method, Rows.of(method).alias(), name));
            }
            return;
        }
        c.append("extern void ").append(name).append("(void);\n\n");
        if (served.inPart()) {
            appendStub(c, method, number, "abide_java_" + name, "");
        }
    }

    /** The function that goes up to Java. */
    private static void appendStub(StringBuilder c, Method method, int number, String name, String linkage) {
        Row row = Rows.of(method);
        String signature = "napi_status " + name + '(' + CSignature.parameters(method) + ')';
        c.append(signature).append(";\n").append(linkage).append(signature).append(" {\n");
        boolean hasEnv = row.gate() != Gate.NO_ENV;
        if (row.elsewhere()) {
            appendElsewhere(c, method, number);
        }
        c.append(hasEnv ? checks(row.gate()) : checkOfEnd(row));
        c.append("    napi_status (*upcall)(").append(CSignature.types(method)).append(");\n");
        c.append("    *(void **)&upcall = abide_upcall(").append(number).append(");\n");
        c.append("    if (upcall == NULL) {\n        return napi_generic_failure;\n    }\n");
        if (hasEnv && method.getReturnType() == void.class) {
            c.append("    abide_ok(env);\n");
        }
        c.append("    return upcall(").append(CSignature.arguments(method)).append(");\n}\n\n");
    }

    /** The way up on a thread that is not the env's: nothing of the env is looked at. */
    private static void appendElsewhere(StringBuilder c, Method method, int number) {
        c.append("    if (abide_is_elsewhere(env)) {\n");
        c.append("        napi_status (*call)(")
                .append(CSignature.types(method))
                .append(") = NULL;\n");
        c.append("        if (abide_is_reachable(env)) {\n");
        c.append("            *(void **)&call = abide_upcall(").append(number).append(");\n        }\n");
        c.append("        return abide_answer_elsewhere(env, call == NULL ? (napi_status)");
        c.append(Rows.of(method).atEnd()).append(" : call(");
        c.append(CSignature.arguments(method)).append("));\n    }\n");
    }

    private static String checks(Gate gate) {
        String recursion = gate == Gate.RUNS_JS
                ? "    if (!abide_may_recurse(env)) {\n        return abide_stack_overflow(env);\n    }\n"
                : "";
        return "    napi_status status = abide_enter_" + gate.name().toLowerCase(Locale.ROOT) + "(env);\n"
                + "    if (status != napi_ok) {\n        return status;\n    }\n"
                + recursion
                + "    if (!abide_has_stack(env)) {\n        return abide_fail(env, napi_generic_failure);\n    }\n";
    }

    private static String checkOfEnd(Row row) {
        return "    if (abide_is_process_ending()) {\n        return (napi_status)" + row.atEnd() + ";\n    }\n";
    }

    private static void append(StringBuilder c, VTable table, List<Method> rows) {
        c.append("const void *const abide_").append(table.name().toLowerCase(Locale.ROOT));
        c.append("_vtable[").append(table.size()).append("] = {\n");
        for (Method method : rows) {
            Row row = Rows.of(method);
            if (row.table() == table && row.slot() != Row.NO_SLOT) {
                c.append("    [")
                        .append(row.slot())
                        .append("] = (const void *)")
                        .append(method.getName());
                c.append(",\n");
            }
        }
        c.append("};\n\n");
    }
}
