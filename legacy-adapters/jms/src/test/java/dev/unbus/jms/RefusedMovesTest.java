package dev.unbus.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefusedMovesTest {

    private static final String MOVE = "route/orders-0/17";

    private long now;
    private final RefusedMoves moves = new RefusedMoves(Duration.ofSeconds(45), () -> now);

    @Test
    void keepsTheNameWhileAnotherOwnerMayStillMakeTheMove() {
        moves.refused(MOVE);
        after(45);
        moves.refused(MOVE);
        assertThat(moves.id(MOVE)).isEqualTo(MOVE);
    }

    @Test
    void takesANewNameWhenNobodyCanMakeTheMoveAnyMore() {
        moves.refused(MOVE);
        after(46);
        moves.refused(MOVE);
        assertThat(moves.id(MOVE)).isEqualTo(MOVE + "#1");
    }

    @Test
    void waitsAsLongBeforeTheNextName() {
        moves.refused(MOVE);
        after(46);
        moves.refused(MOVE);
        after(45);
        moves.refused(MOVE);
        assertThat(moves.id(MOVE)).isEqualTo(MOVE + "#1");
        after(1);
        moves.refused(MOVE);
        assertThat(moves.id(MOVE)).isEqualTo(MOVE + "#2");
    }

    @Test
    void forgetsWhatWasMade() {
        moves.refused(MOVE);
        after(46);
        moves.made(MOVE);
        moves.refused(MOVE);
        assertThat(moves.id(MOVE)).isEqualTo(MOVE);
    }

    private void after(int seconds) {
        now += Duration.ofSeconds(seconds).toNanos();
    }
}
