package dev.unbus.esb.oldcamel;

/** A class of the old bus that was moved over: the flows call it before and after. */
public final class Till {

    /** Both, as an aggregation strategy. */
    public String join(String older, String newer) {
        return older + "+" + newer;
    }

    /** The price of some. */
    public int price(int each, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
        return each * number;
    }

    /** The goods with a receipt. */
    public String receipt(String goods) {
        return "receipt of " + goods;
    }
}
