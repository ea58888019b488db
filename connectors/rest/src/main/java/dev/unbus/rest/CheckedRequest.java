package dev.unbus.rest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request after the check: what the contract knows of it, and the rules it breaks.
 *
 * @param parameters the declared parameters with their typed values or defaults
 * @param body the text of the JSON body, if there is one
 * @param detail one sentence on what is wrong
 */
record CheckedRequest(
        Map<String, Object> parameters, @Nullable String body, String detail, List<Violation> violations) {}
