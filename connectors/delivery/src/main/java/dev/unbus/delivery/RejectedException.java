package dev.unbus.delivery;

import org.jspecify.annotations.Nullable;

/** The message itself breaks a rule: trying again cannot help, so it is set aside for a person. */
public final class RejectedException extends DeliveryException {

    private final String rule;
    private final String place;

    /**
     * @param rule the rule that was broken, in kebab-case, such as {@code quantity-positive}
     * @param place where in the message, such as {@code rows 3, 4} or {@code /lines/0/sku}
     * @param explanation what would have been right; never a part of the payload
     */
    public RejectedException(String rule, String place, String explanation) {
        this(rule, place, explanation, null);
    }

    /** As {@link #RejectedException(String, String, String)}, with the foreign exception that told us. */
    public RejectedException(String rule, String place, String explanation, @Nullable Throwable cause) {
        super(rule + " at " + place + ": " + explanation, cause);
        this.rule = rule;
        this.place = place;
    }

    /** The rule that was broken, in kebab-case. */
    public String rule() {
        return rule;
    }

    /** Where in the message the rule was broken. */
    public String place() {
        return place;
    }
}
