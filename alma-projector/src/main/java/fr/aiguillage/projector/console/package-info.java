/** The console's pages, and one origin for every API that they call. */
package fr.aiguillage.projector.console;
