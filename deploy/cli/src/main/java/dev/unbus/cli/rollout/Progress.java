package dev.unbus.cli.rollout;

/** Hears how a deployment goes. */
interface Progress {

    /** A step is done. */
    void step(String text);

    /** From here on, something of the version has been started. */
    void started();
}
