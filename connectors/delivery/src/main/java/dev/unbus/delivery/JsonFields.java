package dev.unbus.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object; what is not as it has to be is rejected with the field's pointer (RFC 6901). Fields that
 * nobody asks for are left alone.
 */
public final class JsonFields {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int MAX_INTEGER_DIGITS = 16;
    private static final int MAX_SCALE = 4;

    private final JsonNode object;
    private final String pointer;

    private JsonFields(JsonNode object, String pointer) {
        if (!object.isObject()) {
            throw new RejectedException("field-type", pointer.isEmpty() ? "document" : pointer, "expected an object");
        }
        this.object = object;
        this.pointer = pointer;
    }

    /** The fields of a whole document, which has to be an object. */
    static JsonFields ofDocument(JsonNode document) {
        return new JsonFields(document, "");
    }

    /** Text that has to be there and not blank. */
    public String text(String name, int maxLength) {
        String text = optionalText(name, maxLength);
        if (text == null) {
            throw rejected("field-present", name, "it is missing or empty");
        }
        return text;
    }

    /** Text that may be missing, null or blank; all three are null. */
    public @Nullable String optionalText(String name, int maxLength) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.textValue().isBlank())) {
            return null;
        }
        if (!value.isTextual()) {
            throw rejected("field-type", name, "expected text");
        }
        if (value.textValue().length() > maxLength) {
            throw rejected("field-length", name, "it is longer than " + maxLength + " characters");
        }
        return value.textValue();
    }

    /** A currency code of ISO 4217: three capital letters. */
    public String currency(String name) {
        String currency = text(name, 3);
        if (!CURRENCY.matcher(currency).matches()) {
            throw rejected("currency-code", name, "expected an ISO 4217 code");
        }
        return currency;
    }

    /** An exact amount: at most 16 digits before the point and 4 behind it. */
    public BigDecimal amount(String name) {
        JsonNode value = present(name);
        if (!value.isNumber()) {
            throw rejected("field-type", name, "expected a number");
        }
        BigDecimal amount = value.decimalValue();
        if (amount.scale() > MAX_SCALE || (long) amount.precision() - amount.scale() > MAX_INTEGER_DIGITS) {
            throw rejected(
                    "amount-bounded",
                    name,
                    "at most " + MAX_INTEGER_DIGITS + " digits before and " + MAX_SCALE + " behind the point");
        }
        return amount.setScale(Math.max(0, amount.scale()));
    }

    /** A whole number above zero. */
    public int positive(String name) {
        JsonNode value = present(name);
        if (!value.isInt()) {
            throw rejected("field-type", name, "expected a whole number");
        }
        if (value.intValue() < 1) {
            throw rejected("quantity-positive", name, "expected at least 1");
        }
        return value.intValue();
    }

    /** The objects of an array, in order. */
    public List<JsonFields> objects(String name) {
        JsonNode array = present(name);
        if (!array.isArray()) {
            throw rejected("field-type", name, "expected an array");
        }
        List<JsonFields> objects = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            objects.add(new JsonFields(array.get(i), pointer + "/" + name + "/" + i));
        }
        return objects;
    }

    private JsonNode present(String name) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw rejected("field-present", name, "it is missing");
        }
        return value;
    }

    private RejectedException rejected(String rule, String name, String explanation) {
        return new RejectedException(rule, pointer + "/" + name, explanation);
    }
}
