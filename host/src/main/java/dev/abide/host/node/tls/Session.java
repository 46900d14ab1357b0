package dev.abide.host.node.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/**
 * One connection's encryption, apart from its bytes' way: what comes in is fed, what is to go out and what is there to
 * read is taken. JavaScript thread only.
 */
final class Session {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final ByteArrayOutputStream outgoing = new ByteArrayOutputStream();
    private final ByteArrayOutputStream readable = new ByteArrayOutputStream();
    private ByteBuffer incoming = ByteBuffer.allocate(0);
    private boolean isOpen;

    Session(SSLEngine engine) {
        this.engine = engine;
    }

    SSLEngine engine() {
        return engine;
    }

    /** Tells whether the handshake has succeeded. */
    boolean isOpen() {
        return isOpen;
    }

    /** Tells whether the other side has said that it sends no more. */
    boolean isEnded() {
        return engine.isInboundDone();
    }

    byte[] takeOutgoing() {
        return take(outgoing);
    }

    byte[] takeReadable() {
        return take(readable);
    }

    private static byte[] take(ByteArrayOutputStream bytes) {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    /** Takes bytes of the other side and does what follows from them; none at first. */
    void feed(byte[] bytes) throws SSLException {
        ByteBuffer joined = ByteBuffer.allocate(incoming.remaining() + bytes.length);
        incoming = joined.put(incoming).put(bytes).flip();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> wrap(NOTHING);
                default -> unwrap();
            };
        }
    }

    private boolean runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
        return true;
    }

    private boolean wrap(ByteBuffer source) throws SSLException {
        ByteBuffer target = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(source, target);
        outgoing.write(target.array(), 0, target.position());
        note(result);
        return result.getStatus() == Status.OK;
    }

    private boolean unwrap() throws SSLException {
        boolean isHandshaking = engine.getHandshakeStatus() == HandshakeStatus.NEED_UNWRAP_AGAIN;
        if (engine.isInboundDone() || (!incoming.hasRemaining() && !isHandshaking)) {
            return false;
        }
        ByteBuffer target = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result = engine.unwrap(incoming, target);
        readable.write(target.array(), 0, target.position());
        note(result);
        return result.getStatus() == Status.OK;
    }

    private void note(SSLEngineResult result) {
        if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
            isOpen = true;
        }
    }

    /** Encrypts what is to go out. */
    void write(byte[] bytes) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(bytes);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = source.hasRemaining() && wrap(source);
        }
    }

    /** Says that no more is sent. */
    void close() throws SSLException {
        engine.closeOutbound();
        wrapAll();
    }

    private void wrapAll() throws SSLException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && wrap(NOTHING);
        }
    }

    /** Takes what tells the other side of a failure. */
    void fail() {
        try {
            wrapAll();
        } catch (SSLException e) {
            // It has failed already.
        }
    }
}
