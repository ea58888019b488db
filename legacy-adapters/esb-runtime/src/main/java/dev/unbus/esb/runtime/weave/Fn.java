package dev.unbus.esb.runtime.weave;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A function of the expression language; arguments that were left out are null. */
@FunctionalInterface
public interface Fn {

    /** Applies the function. */
    @Nullable
    Object call(@Nullable Object... args);

    /** The argument at a position, or null where the caller gave fewer. */
    static @Nullable Object arg(@Nullable Object[] args, int position) {
        return position < args.length ? args[position] : null;
    }

    /** The argument at a position, or its default where the caller gave fewer. */
    static @Nullable Object arg(@Nullable Object[] args, int position, Supplier<@Nullable Object> otherwise) {
        return position < args.length ? args[position] : otherwise.get();
    }

    /** Evaluates a block in an expression's place. */
    static @Nullable Object let(Supplier<@Nullable Object> block) {
        return block.get();
    }

    /** Calls a value that must be a function. */
    static @Nullable Object apply(@Nullable Object function, @Nullable Object... args) {
        return of(function).call(args);
    }

    /** A value as a function; a value that is none is the function that always gives it. */
    static Fn of(@Nullable Object value) {
        return value instanceof Fn function ? function : ignored -> value;
    }

    /** What a function makes of a value; nothing of null. */
    static @Nullable Object then(@Nullable Object value, @Nullable Object function) {
        return Values.plain(value) == null ? null : of(function).call(value);
    }

    /** What a function without arguments gives in place of null. */
    static @Nullable Object onNull(@Nullable Object value, @Nullable Object function) {
        return Values.plain(value) == null ? of(function).call() : value;
    }

    /** What came of a function: its result, or the error that it failed with. */
    static Object attempt(@Nullable Object function) {
        try {
            return Obj.create()
                    .with("success", true)
                    .with("result", of(function).call());
        } catch (WeaveException failure) {
            Obj error = Obj.create().with("kind", "UserException").with("message", failure.getMessage());
            return Obj.create().with("success", false).with("error", error);
        }
    }

    /** The result of an attempt, or what a function gives where it has failed. */
    static @Nullable Object orElse(@Nullable Object attempt, @Nullable Object function) {
        return Coerce.truth(Select.field(attempt, "success"))
                ? Select.field(attempt, "result")
                : of(function).call(Select.field(attempt, "error"));
    }

    /** Fails with a text. */
    @SuppressWarnings("DoNotCallSuggester") // The branch of an expression.
    static @Nullable Object fail(@Nullable Object text) {
        throw new WeaveException(text == null ? "Error" : Coerce.text(text));
    }

    /** The value where it is text, else null. */
    static @Nullable Object textOrNull(@Nullable Object value) {
        return Values.plain(value) instanceof String text ? text : null;
    }

    /** No case fits a value. */
    @SuppressWarnings("DoNotCallSuggester") // The last branch of a generated match.
    static Object unmatched() {
        throw new WeaveException("no case fits the value");
    }
}
