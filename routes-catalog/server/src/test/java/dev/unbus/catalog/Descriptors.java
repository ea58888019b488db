package dev.unbus.catalog;

/** Descriptors as integrations serve them. */
final class Descriptors {

    private Descriptors() {}

    static String intake(long placed, String startedAt) {
        return """
                {"name":"order-intake","team":"orders","version":"0.1.0","lifecycle":"production",
                 "description":"Takes in orders.","guarantee":"at-least-once","startedAt":"%s",
                 "consumes":["directory:orders/inbox"],"produces":["topic:orders.placed","topic:orders.cancelled"],
                 "providesApis":[],"consumesApis":[],"somethingNew":{"from":"a later version"},
                 "routes":[{"id":"order-file","state":"started","from":"directory:orders/inbox","to":["topic:orders.placed"],
                            "exchanges":1,"failed":0,"meanMillis":12.5,"p99Millis":20,"inflight":0}],
                 "channels":[{"channel":"topic:orders.placed","direction":"produced","messages":%d}]}
                """
                .formatted(startedAt, placed);
    }

    /** An integration whose one route has finished so many. */
    static String busy(long finished, long failed) {
        return intake(finished, "2026-01-01T00:00:00Z")
                .replace(
                        "\"exchanges\":1,\"failed\":0",
                        "\"backlog\":4,\"exchanges\":%d,\"failed\":%d".formatted(finished, failed));
    }

    static String dispatch() {
        return """
                {"name":"warehouse-dispatch","team":"fulfilment","version":"0.1.0","startedAt":"2026-01-01T00:00:00Z",
                 "consumes":["topic:orders.placed"],"produces":["queue:WMS.DISPATCH"],
                 "channels":[{"channel":"topic:orders.placed","direction":"consumed","messages":5},
                             {"channel":"queue:WMS.UNDECLARED","direction":"produced","messages":1}]}
                """;
    }

    static String named(String name) {
        return """
                {"name":"%s","team":"orders","version":"1","startedAt":"2026-01-01T00:00:00Z"}"""
                .formatted(name);
    }
}
