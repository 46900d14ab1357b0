package dev.abide.bridge.build;

import dev.abide.bridge.boundary.Rows;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Row;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;

/** Makes {@code calls.c}: for each row an export that traces or counts the call and hands it on. */
final class GenerateTrace {
    /** Functions that return no status; the first does not return at all. */
    private static final Set<String> WITHOUT_STATUS = Set.of("napi_fatal_error", "napi_module_register");

    private GenerateTrace() {}

    /** Returns the text of the file. */
    static String text() {
        List<Method> rows = Rows.all();
        StringBuilder c =
                new StringBuilder("/* Generated from the rows by GenerateTrace. */\n#include \"trace.h\"\n\n");
        c.append("void *abide_traced[").append(rows.size()).append("];\n\n");
        c.append("const size_t abide_traced_count = ").append(rows.size()).append(";\n\n");
        c.append("const char *const abide_traced_names[] = {\n");
        rows.forEach(row -> c.append("    \"").append(row.getName()).append("\",\n"));
        c.append("};\n\n");
        c.append("const char *const abide_status_names[] = {\n");
        NapiStatus.names().forEach(name -> c.append("    \"").append(name).append("\",\n"));
        c.append("};\n\n");
        for (int number = 0; number < rows.size(); number++) {
            append(c, rows.get(number), number);
        }
        return c.toString();
    }

    private static void append(StringBuilder c, Method method, int number) {
        String name = method.getName();
        boolean hasStatus = !WITHOUT_STATUS.contains(name);
        String signature = name + '(' + CSignature.parameters(method) + ')';
        c.append("napi_status ").append(signature).append(";\n");
        c.append("ABIDE_EXPORT napi_status ").append(signature).append(" {\n");
        c.append("    napi_status (*call)(").append(CSignature.types(method)).append(");\n");
        c.append("    *(void **)&call = abide_traced[").append(number).append("];\n");
        String call = "call(" + CSignature.arguments(method) + ")";
        c.append("    if (abide_counts != NULL) {\n");
        if (hasStatus) {
            c.append("        return abide_count(")
                    .append(number)
                    .append(", ")
                    .append(call)
                    .append(");\n");
        } else {
            c.append("        abide_count(").append(number).append(", 0);\n");
            c.append("        return ").append(call).append(";\n");
        }
        c.append("    }\n    abide_line line;\n    abide_trace_name(&line, \"")
                .append(name)
                .append("\");\n");
        for (int index = 0; index < method.getParameterCount(); index++) {
            c.append("    abide_trace_").append(kind(method, index)).append("(&line, ");
            c.append(argument(method, index)).append(");\n");
        }
        if (!hasStatus) {
            c.append("    abide_trace_call(&line);\n");
        }
        c.append("    return ")
                .append(hasStatus ? "abide_trace_status(&line, " + call + ")" : call)
                .append(";\n}\n\n");
        Row row = Rows.of(method);
        if (!row.alias().isEmpty()) {
            c.append(CSignature.alias(method, row.alias(), name));
        }
    }

    private static String kind(Method method, int index) {
        return switch (CSignature.type(method, index)) {
            case "double" -> "double";
            case "int32_t", "bool" -> "int";
            default -> "word";
        };
    }

    private static String argument(Method method, int index) {
        String name = CSignature.name(method, index);
        return CSignature.type(method, index).equals("napi_env") ? "(uint64_t)(uintptr_t)" + name : name;
    }
}
