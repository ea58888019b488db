package dev.unbus.testkit;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One span, as it came over OTLP.
 *
 * @param service the attribute {@code service.name} of who made it
 * @param name its name
 * @param kind {@code INTERNAL}, {@code SERVER}, {@code CLIENT}, {@code PRODUCER} or {@code CONSUMER}
 * @param traceId the trace that it is part of, in hexadecimal digits
 * @param spanId its own, in hexadecimal digits
 * @param parentId the span that it is within, in hexadecimal digits; empty at the beginning of a trace
 * @param failed whether its status is an error
 * @param attributes those that are text
 */
public record ReceivedSpan(
        String service,
        String name,
        String kind,
        String traceId,
        String spanId,
        String parentId,
        boolean failed,
        Map<String, String> attributes) {

    private static final String KIND = "SPAN_KIND_";

    static ReceivedSpan of(Resource resource, Span span) {
        return new ReceivedSpan(
                texts(resource.getAttributesList()).getOrDefault("service.name", ""),
                span.getName(),
                span.getKind().name().replace(KIND, ""),
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                texts(span.getAttributesList()));
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static Map<String, String> texts(List<KeyValue> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.getValue().hasStringValue())
                .collect(Collectors.toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue()));
    }
}
