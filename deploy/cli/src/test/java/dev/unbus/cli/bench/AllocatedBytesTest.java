package dev.unbus.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllocatedBytesTest {

    @Test
    void tellsWhatAnotherProcessHasAllocated() throws Exception {
        String java = System.getProperty("java.home") + "/bin/java";
        Process other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Idle.class.getName())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.getInputStream().read()).isPositive();
            try (ProcessFigures figures = new ProcessFigures(other.pid())) {
                assertThat(figures.allocatedBytes()).isPositive();
                assertThat(figures.cpuNanos()).isPositive();
                assertThat(figures.peakMiB()).isPositive();
            }
        } finally {
            other.destroyForcibly();
        }
    }

    /** Says that it runs, and does nothing. */
    static final class Idle {

        private Idle() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("runs");
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
