package dev.unbus.legacy.erp;

/** An invoice that the ERP refuses for its content. */
final class InvalidInvoiceException extends RuntimeException {

    private final String rule;
    private final String place;

    InvalidInvoiceException(String rule, String place) {
        this.rule = rule;
        this.place = place;
    }

    @Override
    public String getMessage() {
        return rule + " at " + place;
    }

    String rule() {
        return rule;
    }

    String place() {
        return place;
    }
}
