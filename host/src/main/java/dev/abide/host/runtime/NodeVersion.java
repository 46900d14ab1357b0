package dev.abide.host.runtime;

import dev.abide.bridge.BridgeHost;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The release of Node.js that Abide claims to be: {@code process.version} and its like.
 *
 * <p>{@code versions.modules} is not 115, the V8 ABI of Node 20, on purpose: loaders (node-gyp-build and the ones built
 * like it) compare it with the {@code abi115} in a file's name, and lmdb and msgpackr-extract prefer such a binary,
 * which needs V8, to their Node-API one. No package ships a binary for ABI 0. {@code versions.napi} makes them take the
 * Node-API one.
 */
public final class NodeVersion {
    static final int MAJOR = 20;
    static final int MINOR = 19;
    static final int PATCH = 0;
    static final int NODE_API = 10;

    // Those of the release: packages read them without asking whether they are there (couchbase does).
    private static final String V8 = "11.3.244.8-node.26";

    private static final String OPENSSL = "3.0.15+quic";

    private NodeVersion() {}

    public static String version() {
        return "v" + MAJOR + "." + MINOR + "." + PATCH;
    }

    static BridgeHost.NodeRelease forBridge() {
        return new BridgeHost.NodeRelease(MAJOR, MINOR, PATCH);
    }

    public static Map<String, String> versions(String engine, String engineVersion) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("node", MAJOR + "." + MINOR + "." + PATCH);
        versions.put("napi", Integer.toString(NODE_API));
        versions.put("modules", "0");
        versions.put("uv", "1.46.0");
        versions.put("v8", V8);
        versions.put("openssl", OPENSSL);
        versions.put("abide", version(NodeVersion.class.getPackage()));
        versions.put(engine, engineVersion);
        return versions;
    }

    private static String version(Package from) {
        String version = from.getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
