package dev.unbus.esb.runtime.synapse;

/** A number as the old engine wrote it: always with a fraction. */
final class Fraction extends Number {

    private static final long serialVersionUID = 1L;

    private final double value;

    Fraction(double value) {
        this.value = value;
    }

    @Override
    public int intValue() {
        return (int) value;
    }

    @Override
    public long longValue() {
        return (long) value;
    }

    @Override
    public float floatValue() {
        return (float) value;
    }

    @Override
    public double doubleValue() {
        return value;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
