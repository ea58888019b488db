package dev.unbus.kubernetes.cluster;

/** The lock was taken over: what the flow is now is the other's to say, and nothing is gone back to. */
final class LostLock extends ClusterFailure {

    private static final long serialVersionUID = 1L;

    LostLock(String words) {
        super(words, null);
    }
}
