package dev.unbus.cli.platform;

import dev.unbus.cli.console.CommandFailure;
import java.io.IOException;

/** Stops a process where it stands and lets it go on, which Java has no words for. */
public final class ProcessSignals {

    private ProcessSignals() {}

    /** Stops it (SIGSTOP), if it runs. */
    public static void pause(Process process) {
        send(process, "-STOP");
    }

    /** Lets it go on (SIGCONT), if it runs. */
    public static void resume(Process process) {
        send(process, "-CONT");
    }

    private static void send(Process process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noKill) {
            throw new CommandFailure("there is no program kill here: " + noKill.getMessage() + ".", noKill);
        }
    }
}
