package dev.unbus.esb.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.model.language.ConstantExpression;
import org.apache.camel.model.language.TokenizerExpression;
import org.jspecify.annotations.Nullable;

/** A tokenizer on its way through Camel's YAML writer, which writes no valid YAML for an expression without a text of its own. */
final class Tokens {

    private static final String MARK = "[tokenize]";

    private Tokens() {}

    /** The tokenizer as a text that the writer writes. */
    static ConstantExpression packed(TokenizerExpression tokenizer) {
        Map<String, @Nullable String> options = new LinkedHashMap<>();
        options.put("token", tokenizer.getToken());
        options.put("endToken", tokenizer.getEndToken());
        options.put("inheritNamespaceTagName", tokenizer.getInheritNamespaceTagName());
        options.put("regex", tokenizer.getRegex());
        options.put("xml", tokenizer.getXml());
        options.put("includeTokens", tokenizer.getIncludeTokens());
        options.put("group", tokenizer.getGroup());
        options.put("groupDelimiter", tokenizer.getGroupDelimiter());
        options.put("skipFirst", tokenizer.getSkipFirst());
        options.put("source", tokenizer.getSource());
        StringBuilder text = new StringBuilder(MARK);
        options.forEach((name, value) -> {
            if (value != null) {
                text.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append(';');
            }
        });
        return new ConstantExpression(text.toString());
    }

    /** Puts the tokenizer back where the text was written. */
    static void unpack(ObjectNode fields) {
        String text = fields.path("constant").path("expression").asText();
        if (!text.startsWith(MARK)) {
            return;
        }
        fields.remove("constant");
        ObjectNode tokenize = fields.putObject("tokenize");
        for (String option : text.substring(MARK.length()).split(";", -1)) {
            int equal = option.indexOf('=');
            if (equal > 0) {
                String value = URLDecoder.decode(option.substring(equal + 1), StandardCharsets.UTF_8);
                tokenize.put(option.substring(0, equal), value);
            }
        }
    }
}
