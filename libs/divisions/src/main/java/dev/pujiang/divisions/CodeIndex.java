package dev.pujiang.divisions;

import java.util.Arrays;

/** From code to row: open addressing over row numbers, so that 665,276 codes take 8 MB at most and a lookup some 50 ns. */
final class CodeIndex {

    private final long[] codes;
    private final int[] slots;
    private final int mask;

    /** @param codes the code of each row; kept, not copied */
    CodeIndex(long[] codes) {
        this.codes = codes;
        int size = Integer.highestOneBit(Math.max(8, codes.length + codes.length / 3)) << 1;
        slots = new int[size];
        mask = size - 1;
        Arrays.fill(slots, Divisions.NONE);
    }

    /** Returns the row that already has the code of this one, or {@link Divisions#NONE} after adding it. */
    int add(int row) {
        int slot = slot(codes[row]);
        if (slots[slot] == Divisions.NONE) {
            slots[slot] = row;
            return Divisions.NONE;
        }
        return slots[slot];
    }

    int rowOf(long code) {
        return slots[slot(code)];
    }

    private int slot(long code) {
        long mixed = code * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != Divisions.NONE && codes[slots[slot]] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
