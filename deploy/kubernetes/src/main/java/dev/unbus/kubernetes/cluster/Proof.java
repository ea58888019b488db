package dev.unbus.kubernetes.cluster;

import java.time.Duration;

/** What a version has to show beyond being ready, before it may stay. */
public interface Proof {

    /** Nothing more. */
    Proof NONE = new Proof() {
        @Override
        public boolean given() {
            return true;
        }

        @Override
        public Duration within() {
            return Duration.ZERO;
        }

        @Override
        public String complaint() {
            return "";
        }
    };

    /** Whether it is shown; asked again and again. */
    boolean given();

    /** How long it may take. */
    Duration within();

    /** What was not shown in that time, as the beginning of a sentence. */
    String complaint();
}
