package dev.kiln.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SpaceTest {
    private record Piece(long offset, long size) {}

    @Test
    void piecesNeverOverlapAndAllSpaceComesBack() {
        long seed = new Random().nextLong();
        System.out.println("SpaceTest seed " + seed);
        Random random = new Random(seed);
        Region region = Os.host().mapCode(1 << 20, false);
        Space space = new Space(region);
        List<Piece> pieces = new ArrayList<>();
        boolean[] taken = new boolean[(int) (region.size() / region.granule())];
        for (int i = 0; i < 5000; i++) {
            long size = random.nextInt(20_000);
            long offset = random.nextBoolean() ? space.take(size) : Space.FULL;
            if (offset != Space.FULL) {
                pieces.add(new Piece(offset, size));
                mark(taken, region, pieces.getLast(), true, space);
            } else if (!pieces.isEmpty()) {
                Piece piece = pieces.remove(random.nextInt(pieces.size()));
                mark(taken, region, piece, false, space);
                space.give(piece.offset, piece.size);
            }
        }
        for (Piece piece : pieces) {
            space.give(piece.offset, piece.size);
        }

        assertThat(space.take(region.size())).isZero();
        assertThat(space.take(1)).isEqualTo(Space.FULL);
    }

    private static void mark(boolean[] taken, Region region, Piece piece, boolean value, Space space) {
        int first = (int) (piece.offset / region.granule());
        int last = (int) ((piece.offset + space.whole(piece.size)) / region.granule());
        assertThat(last).isGreaterThan(first);
        for (int i = first; i < last; i++) {
            assertThat(taken[i]).isEqualTo(!value);
            taken[i] = value;
        }
    }
}
