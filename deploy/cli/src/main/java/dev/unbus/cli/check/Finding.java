package dev.unbus.cli.check;

/**
 * What a rule found in one place.
 *
 * @param file relative to the project's root
 * @param line counted from 1
 * @param rule the rule's id
 * @param sentence what is wrong, never quoting a secret
 * @param remedy what to do
 */
record Finding(String file, int line, String rule, String sentence, String remedy) {

    @Override
    public String toString() {
        return "%s:%d: %s: %s. Do: %s.".formatted(file, line, rule, sentence, remedy);
    }
}
