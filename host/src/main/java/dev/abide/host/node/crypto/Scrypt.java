package dev.abide.host.node.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/**
 * The key derivation scrypt, RFC 7914.
 *
 * @param cost a power of two, N
 * @param blockSize r
 * @param parallelization p
 */
record Scrypt(int cost, int blockSize, int parallelization) {
    private static final int WORDS = 16;

    byte[] derive(byte[] password, byte[] salt, int length) {
        int words = 2 * blockSize * WORDS;
        byte[] blocks = CryptoBinding.derive("sha256", password, salt, 1, parallelization * words * 4);
        IntBuffer all = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        int[] block = new int[words];
        for (int i = 0; i < parallelization; i++) {
            all.get(i * words, block);
            mix(block);
            all.put(i * words, block);
        }
        return CryptoBinding.derive("sha256", password, blocks, 1, length);
    }

    // scryptROMix
    private void mix(int[] block) {
        int words = block.length;
        int[][] table = new int[cost][];
        int[] scratch = new int[words];
        for (int i = 0; i < cost; i++) {
            table[i] = block.clone();
            mixBlock(block, scratch);
        }
        for (int i = 0; i < cost; i++) {
            int[] other = table[block[words - WORDS] & (cost - 1)];
            for (int j = 0; j < words; j++) {
                block[j] ^= other[j];
            }
            mixBlock(block, scratch);
        }
    }

    // scryptBlockMix
    private void mixBlock(int[] block, int[] scratch) {
        int[] x = new int[WORDS];
        System.arraycopy(block, block.length - WORDS, x, 0, WORDS);
        for (int i = 0; i < 2 * blockSize; i++) {
            for (int j = 0; j < WORDS; j++) {
                x[j] ^= block[i * WORDS + j];
            }
            salsa(x);
            // Even ones first, then odd ones.
            int place = (i % 2 == 0 ? i / 2 : blockSize + i / 2) * WORDS;
            System.arraycopy(x, 0, scratch, place, WORDS);
        }
        System.arraycopy(scratch, 0, block, 0, block.length);
    }

    // Salsa20/8
    private static void salsa(int[] words) {
        int[] x = words.clone();
        for (int round = 0; round < 8; round += 2) {
            for (int i = 0; i < 4; i++) {
                quarter(x, 5 * i, 5 * i + 4, 5 * i + 8, 5 * i + 12);
            }
            for (int i = 0; i < 4; i++) {
                int row = 4 * i;
                quarter(x, row + i, row + (i + 1) % 4, row + (i + 2) % 4, row + (i + 3) % 4);
            }
        }
        for (int i = 0; i < WORDS; i++) {
            words[i] += x[i];
        }
    }

    // Indices beyond 15 begin anew: a column starts at its diagonal.
    private static void quarter(int[] x, int a, int b, int c, int d) {
        int first = a % WORDS;
        int second = b % WORDS;
        int third = c % WORDS;
        int fourth = d % WORDS;
        x[second] ^= Integer.rotateLeft(x[first] + x[fourth], 7);
        x[third] ^= Integer.rotateLeft(x[second] + x[first], 9);
        x[fourth] ^= Integer.rotateLeft(x[third] + x[second], 13);
        x[first] ^= Integer.rotateLeft(x[fourth] + x[third], 18);
    }
}
