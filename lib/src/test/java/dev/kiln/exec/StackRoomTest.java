package dev.kiln.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StackRoomTest {
    private static final long KIB = 1024;

    /// What `body` throws in a thread of `builder`, null when nothing.
    private static Throwable thrown(Thread.Builder builder, Runnable body) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        builder.start(() -> {
                    try {
                        body.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                })
                .join();
        return thrown.get();
    }

    private static Thread.Builder withStack(long kib) {
        return Thread.ofPlatform().stackSize(kib * KIB);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 100, 4 * KIB, 64 * KIB, 256 * KIB})
    void isThereWhenAThreadBegins(long bytes) throws Exception {
        StackRoom room = new StackRoom(bytes);
        assertThat(thrown(withStack(1024), room::require)).isNull();
        assertThat(thrown(Thread.ofVirtual(), room::require)).isNull();
        assertThat(thrown(withStack(1024), room::require)).isNull();
    }

    /// The stack that has the room has it many times over: how deep it goes is reckoned from a few frames, and those
    /// of an interpreted method are larger than those of a compiled one.
    @Test
    void isNotMoreThanTheWholeStack() throws Exception {
        StackRoom room = new StackRoom(10_000 * KIB);
        assertThat(thrown(withStack(100_000), room::require)).isNull();
        assertThat(thrown(withStack(1000), room::require)).isInstanceOf(StackOverflowError.class);
        assertThat(thrown(Thread.ofVirtual(), room::require)).isInstanceOf(StackOverflowError.class);
        assertThat(thrown(withStack(100_000), room::require)).isNull();
    }

    @Test
    void whatAThreadHadItHasNotWhenItIsDeeper() throws Exception {
        StackRoom room = new StackRoom(100 * KIB);
        assertThat(thrown(withStack(512), () -> {
                    room.require();
                    assertThatThrownBy(() -> down(room, false)).isInstanceOf(StackOverflowError.class);
                    room.require();
                    int deep = down(room, true);
                    assertThat(deep).isGreaterThan(100);
                }))
                .isNull();
    }

    /// Goes down to where there is no room any more: returns how deep, or throws what it met.
    private static int down(StackRoom room, boolean quietly) {
        try {
            room.require();
        } catch (StackOverflowError e) {
            if (quietly) {
                return 0;
            }
            throw e;
        }
        return down(room, quietly) + 1;
    }
}
