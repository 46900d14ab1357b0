package dev.abide.host.node.zlib;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Deflate and inflate of whole buffers; the frames of gzip are made in {@code zlib.js}. */
final class ZlibBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("deflate", ZlibBinding::deflate)
                .function("inflate", ZlibBinding::inflate)
                .function("crc32", ZlibBinding::crc32)
                .build();
    }

    /** deflate(view, raw, level). */
    private static Object deflate(Arguments arguments) {
        try (Deflater deflater =
                new Deflater(arguments.integer(2, Deflater.DEFAULT_COMPRESSION), arguments.truthy(1))) {
            deflater.setInput(arguments.bytes(0));
            deflater.finish();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            while (!deflater.finished()) {
                bytes.write(chunk, 0, deflater.deflate(chunk));
            }
            return arguments.context().uint8Array(bytes.toByteArray());
        }
    }

    /** inflate(view, raw): an array of the bytes and how many bytes were read; or the text of what is wrong. */
    private static @Nullable Object inflate(Arguments arguments) {
        try (Inflater inflater = new Inflater(arguments.truthy(1))) {
            inflater.setInput(arguments.bytes(0));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return "unexpected end of file";
                }
                bytes.write(chunk, 0, count);
            }
            HostContext context = arguments.context();
            return context.array(List.of(context.uint8Array(bytes.toByteArray()), inflater.getBytesRead()));
        } catch (DataFormatException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** crc32(view, before): the checksum going on from another. */
    private static Object crc32(Arguments arguments) {
        CRC32 crc = new CRC32();
        crc.update(arguments.bytes(0));
        return (double) crc.getValue();
    }
}
