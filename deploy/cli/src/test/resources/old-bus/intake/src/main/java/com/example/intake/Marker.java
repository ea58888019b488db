package com.example.intake;

/** Marks an order with where it came from. */
public class Marker {

    private String source = "nowhere";

    public void setSource(String source) {
        this.source = source;
    }

    public String mark(String order) {
        return order + " from " + source;
    }
}
