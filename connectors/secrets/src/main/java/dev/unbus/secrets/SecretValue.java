package dev.unbus.secrets;

/** A secret that stays as it is. */
record SecretValue(String value) implements Secret {

    @Override
    public String read() {
        return value;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "a configured value";
    }
}
