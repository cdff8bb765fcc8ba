/**
 * The docket of a reception: the cases brought to it, and how far the competent bodies have come with them, shown to the visiting
 * leader (R-NOT-A-SUBSTITUTE). Filled from events; holds neither names nor words of petitioners, and no accusations (R-ACCUSED).
 */
package dev.pujiang.notice.docket;
