package dev.unbus.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupTest {

    @Test
    void isFullAtItsSize() {
        var group = new Group();
        for (int message = 0; message < Group.SIZE; message++) {
            group.add();
        }

        assertThat(group.isFull()).isTrue();
    }
}
