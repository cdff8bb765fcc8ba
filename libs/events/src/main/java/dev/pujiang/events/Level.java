package dev.pujiang.events;

/** The five levels of government, highest first. */
public enum Level {
    PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE
}
