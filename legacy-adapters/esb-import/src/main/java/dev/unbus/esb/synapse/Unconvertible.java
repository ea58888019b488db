package dev.unbus.esb.synapse;

/** Something that is beyond the importer; the mediator is stubbed with this reason. */
final class Unconvertible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unconvertible(String why) {
        super(why);
    }
}
