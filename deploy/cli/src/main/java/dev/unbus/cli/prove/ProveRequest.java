package dev.unbus.cli.prove;

/**
 * What a person asks for.
 *
 * @param messages how many are sent
 * @param faults how many happen
 * @param seed what the faults, their moments and their victims are drawn from
 * @param contender who delivers: {@code group}, or stock Camel so that the counter is seen to count
 * @param build whether what is missing or old is built first
 * @param keep whether the folder of a proof that succeeds is kept, too
 */
public record ProveRequest(
        Pair pair, int messages, int faults, long seed, String contender, boolean build, boolean keep) {

    /** The contender that the guarantee is given for. */
    public static final String GROUP = "group";
}
