/** The administrative divisions of the country: brought into the database, and shown to whoever asks. */
package dev.pujiang.routing.division;
