package dev.unbus.esb.mule;

import dev.unbus.esb.weave.NotTranslatable;
import org.apache.camel.model.language.ExpressionDefinition;
import org.jspecify.annotations.Nullable;

/** The expression language of one version of Mule. Texts come with {@code {{key}}} for placeholders already. */
public interface Expressions {

    /**
     * What an attribute or element text stands for: a literal, {@code #[…]}, or a mixture.
     *
     * @throws NotTranslatable with the reason
     */
    ExpressionDefinition value(String text) throws NotTranslatable;

    /**
     * A condition, with or without {@code #[…]}.
     *
     * @throws NotTranslatable with the reason
     */
    ExpressionDefinition condition(String text) throws NotTranslatable;

    /** The same as {@link #value} in Camel's Simple language, for where only that is taken; null when it cannot be said in it. */
    @Nullable
    String simple(String text);

    /**
     * Adds what says of which media type the payload is that an expression became which does not say it.
     *
     * @return whether that is known
     */
    default boolean mediaType(String text, Chain chain) throws NotTranslatable {
        return false;
    }
}
