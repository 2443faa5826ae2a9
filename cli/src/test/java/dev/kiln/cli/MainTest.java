package dev.kiln.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MainTest {
    @Test
    void printsItsVersion() {
        Outcome outcome = Outcome.of("--version");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith("kiln ");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void printsHelpWhenNothingIsAsked() {
        Outcome outcome = Outcome.of();
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).contains("Usage: kiln");
    }

    @Test
    void answersAnUnknownCommandWithStatusTwo() {
        Outcome outcome = Outcome.of("forge");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("forge");
    }
}
