package dev.unbus.legacy.wms;

/** A message that is no dispatch; the message names the rule and the place. */
final class InvalidDispatchException extends Exception {

    InvalidDispatchException(String rule, String place) {
        super(rule + " at " + place);
    }
}
