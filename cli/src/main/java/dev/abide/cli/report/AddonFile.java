package dev.abide.cli.report;

import dev.abide.cli.project.ShownPath;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a report says of an addon's file. */
final class AddonFile {
    private final Path file;

    AddonFile(String file) {
        this.file = Path.of(file);
    }

    /** Returns its name, package, size in bytes and SHA-256, as far as the file is still there. */
    Map<String, Object> facts() throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", ShownPath.of(file));
        facts.put("package", packageName().orElse(""));
        if (Files.isReadable(file)) {
            byte[] content = Files.readAllBytes(file);
            facts.put("size", content.length);
            facts.put("sha256", digest(content));
        } else {
            facts.put("size", "");
            facts.put("sha256", "");
        }
        return facts;
    }

    /** Returns name and version of the package that the file is part of. */
    private Optional<String> packageName() throws IOException {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path description = folder.resolve("package.json");
            if (Files.isReadable(description)) {
                try {
                    return Json.read(Files.readString(description)) instanceof Map<?, ?> members
                                    && members.get("name") instanceof String name
                            ? Optional.of(name + (members.get("version") instanceof String v ? "@" + v : ""))
                            : Optional.empty();
                } catch (IllegalArgumentException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
