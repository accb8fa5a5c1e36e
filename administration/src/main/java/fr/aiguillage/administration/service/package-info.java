/** The same requests over HTTP, for whoever works in the console. */
package fr.aiguillage.administration.service;
