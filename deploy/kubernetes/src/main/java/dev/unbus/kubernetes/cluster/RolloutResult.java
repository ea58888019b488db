package dev.unbus.kubernetes.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What became of a rollout.
 *
 * @param outcome how it ended
 * @param sentence the same in words: what was refused or did not get ready, where, and what runs now
 * @param previousVersion the version that ran before; null when there was none, or nobody knows
 */
public record RolloutResult(Outcome outcome, String sentence, @Nullable String previousVersion) {}
