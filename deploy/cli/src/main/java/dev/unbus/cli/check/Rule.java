package dev.unbus.cli.check;

/** Something that has to hold for every integration before it is deployed. */
interface Rule {

    /** How it is called, in kebab-case. */
    String id();

    /** Reports every place in which it does not hold. */
    void check(Subject flow, Findings.Report report);
}
