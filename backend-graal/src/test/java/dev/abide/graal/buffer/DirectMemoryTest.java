package dev.abide.graal.buffer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DirectMemoryTest {
    @Test
    void piecesAreZeroedAlignedAndApart() {
        DirectMemory memory = new DirectMemory();
        List<ByteBuffer> pieces = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            ByteBuffer piece = memory.allocate(i * 7 % 5000);
            assertEquals(i * 7 % 5000, piece.capacity());
            assertEquals(0, MemorySegment.ofBuffer(piece).address() % 16);
            pieces.add(piece);
            while (piece.hasRemaining()) {
                assertEquals(0, piece.get());
            }
            piece.rewind();
            while (piece.hasRemaining()) {
                piece.put((byte) i);
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            ByteBuffer piece = pieces.get(i).rewind();
            while (piece.hasRemaining()) {
                assertEquals((byte) i, piece.get());
            }
        }
    }

    @Test
    void aPieceOfNothingHasAnAddress() {
        assertTrue(MemorySegment.ofBuffer(new DirectMemory().allocate(0)).address() != 0);
    }
}
