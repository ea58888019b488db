package dev.unbus.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;

/** Looks at the systems at both ends: what the ERP holds and what the order status API tells. */
final class Systems {

    /** Looks at no more orders than this in one round, so that the progress moves. */
    private static final int ORDERS_A_ROUND = 200;

    private final Places places;
    private final Tally tally;
    private final Web web;

    Systems(Places places, Tally tally, Web web) {
        this.places = places;
        this.tally = tally;
        this.web = web;
    }

    void look() throws InterruptedException {
        lookAtErp();
        lookAtOrders();
    }

    private void lookAtErp() throws InterruptedException {
        if (tally.count(Milestone.IN_ERP) == tally.expectedCount(Milestone.IN_ERP)) {
            return;
        }
        Map<String, Integer> invoices = new HashMap<>();
        for (JsonNode invoice : web.json(places.legacySystems() + "/control/erp/invoices")
                .map(answer -> answer.path("invoices"))
                .orElseGet(MissingNode::getInstance)) {
            invoices.merge(invoice.path("orderId").asText(), 1, Integer::sum);
        }
        invoices.forEach((order, count) -> {
            tally.confirm(Milestone.IN_ERP, order);
            if (count > 1) {
                tally.surprise(order, "has " + count + " invoices in the ERP");
            }
        });
    }

    private void lookAtOrders() throws InterruptedException {
        int looked = 0;
        for (String order : tally.missing(Milestone.TOLD)) {
            if (isDue(order) && looked++ < ORDERS_A_ROUND) {
                String address = places.orderStatusApi() + "/orders/" + Web.segment(order);
                String status = web.json(address)
                        .map(answer -> answer.path("status").asText())
                        .orElse("");
                if (status.equals(finalStatus(order))) {
                    tally.confirm(Milestone.TOLD, order);
                }
            }
        }
    }

    /** Asked only when the topics say that the final status is reached. */
    private boolean isDue(String order) {
        return tally.hasSeen(Milestone.INVOICED, order) || tally.hasSeen(Milestone.CANCELLED, order);
    }

    private String finalStatus(String order) {
        return tally.isExpected(Milestone.PLACED, order) ? "INVOICED" : "CANCELLED";
    }
}
