/* global document, history, location, sessionStorage, requestAnimationFrame */
import { send } from './send.js';

const nearBottomPx = 120;

/** Shows one conversation at a time, keeps it scrolled to its end, and marks the others when something new is there. */
export function startConversations({ onUnread }) {
  const fan = document.body.dataset.fan;
  const rooms = document.querySelector('[data-region="rooms"]');
  let open = document.querySelector('[data-conversation]:not([hidden])')?.dataset.conversation;
  let wasAtEnd = true;

  const seenKey = (room) => `seen ${fan} ${room}`;
  const listOf = (room) => document.querySelector(`[data-conversation="${room}"] .messages`);

  function show(room) {
    open = room;
    for (const section of document.querySelectorAll('[data-conversation]')) {
      section.hidden = section.dataset.conversation !== room;
    }
    wasAtEnd = true;
    scrollToEnd();
    markRooms();
    // What runs only while somebody looks, starts now.
    if (room.includes(':')) void send('opened', { conversation: room });
  }

  function scrollToEnd() {
    const list = listOf(open);
    if (list && wasAtEnd) list.scrollTop = list.scrollHeight;
  }

  /** A room is unread if its latest message came after the last time it was open. */
  function markRooms() {
    for (const link of rooms.querySelectorAll('[data-room]')) {
      const { room, latest } = link.dataset;
      if (room === open) {
        if (!link.hasAttribute('aria-current')) link.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        link.setAttribute('aria-current', 'true');
        // On a phone the chat may lie behind another tab: that one gets its dot.
        if (latest !== '' && latest !== (sessionStorage.getItem(seenKey(room)) ?? '')) onUnread();
        sessionStorage.setItem(seenKey(room), latest);
      } else {
        link.removeAttribute('aria-current');
      }
      const isUnread = latest !== '' && latest !== (sessionStorage.getItem(seenKey(room)) ?? '');
      const mark = link.querySelector('.unread');
      if (isUnread && mark.hidden) onUnread();
      mark.hidden = !isUnread;
    }
  }

  /** A conversation that is not there any more gives way to the first of its platform. */
  function successorOf(room) {
    const platform = room.split(':')[0];
    return document.querySelector(`[data-conversation^="${platform}:"]`)?.dataset.conversation;
  }

  rooms.addEventListener('click', (event) => {
    const link = event.target.closest('[data-room]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.room);
    const url = new URL(location.href);
    url.searchParams.set('in', link.dataset.room);
    history.replaceState(null, '', url);
  });
  document.addEventListener(
    'scroll',
    ({ target }) => {
      if (target === listOf(open) && target.clientHeight > 0)
        wasAtEnd = target.scrollHeight - target.scrollTop - target.clientHeight < nearBottomPx;
    },
    true,
  );
  // A picture pushes what is below it down once it has loaded.
  document.addEventListener('load', scrollToEnd, true);
  // What is there when one arrives has been seen.
  for (const link of rooms.querySelectorAll('[data-room]')) {
    const { room, latest } = link.dataset;
    if (sessionStorage.getItem(seenKey(room)) === null) sessionStorage.setItem(seenKey(room), latest);
  }
  show(open);

  return {
    open: () => open,
    show,
    /** The messages were brought up to date. */
    arrived() {
      if (!document.querySelector(`[data-conversation="${open}"]`)) open = successorOf(open) ?? open;
      for (const section of document.querySelectorAll('[data-conversation]')) {
        section.hidden = section.dataset.conversation !== open;
      }
      requestAnimationFrame(scrollToEnd);
    },
    roomsArrived: markRooms,
    /** The fan has said something: its answer is to be seen. */
    sent() {
      wasAtEnd = true;
      scrollToEnd();
    },
    /** The chat has come to the front again: what came meanwhile is at its end. */
    shown: () => show(open),
  };
}
