/** Cases as routing sees them: their events come in here, and their file is shown here. */
package dev.pujiang.routing.cases;
