### Talking by voice, and video. Loaded when somebody wants to

voice-area = Voice
voice-who = In the voice chat
voice-tools = Your microphone and camera
voice-going = { $count ->
    [one] One person is talking by voice
   *[other] { $count } people are talking by voice
  }
voice-join = Join in
voice-entering = Connecting…
voice-entered = You are in the voice chat. The others can hear you.
voice-listening = You are in the voice chat, listening.
voice-left = You have left the voice chat.
voice-came = { $name } has joined the voice chat.
voice-went = { $name } has left the voice chat.
voice-elsewhere = You are talking in another tab now, so this one has left the voice chat.
voice-again = Try again
voice-never-mind = Never mind
voice-and = { ", " }

## Why not
voice-no-unreachable = The voice chat cannot be reached from here. Your network may be blocking it. You can still write as usual.
voice-no-voice-full = { $limit } people are talking here already, and that is the most. You will be let in as soon as somebody leaves. You can still write as usual.
voice-no-voice-off = Voice is not available here. You can still write and react as usual.
voice-no-other = You could not be connected just now. Please try again. You can still write as usual.

## Before it
voice-check = Before you talk
voice-check-text = Everybody in this room who is in the voice chat will hear you. Your camera stays off until you turn it on.
voice-mic = Microphone
voice-camera = Camera
voice-speaker = Speakers
voice-mic-try = Use the microphone
voice-mic-drop = Go without the microphone
voice-camera-try = Turn the camera on
voice-speaker-try = Play a sound
voice-try-again = Try again
voice-asking = { $device ->
    [camera] Your browser is asking whether it may use the camera. Please allow it there.
   *[mic] Your browser is asking whether it may use the microphone. Please allow it there.
  }
voice-loud = How loud you are
voice-loud-how = Say something: the bar moves when your voice comes in.
voice-loud-muted = You are muted just now.
voice-without = Not now
voice-listen = Listen only
voice-begin = Start talking
voice-done = Done
voice-push = Talk only while I hold a button
voice-push-how = Hold the space bar or the button to talk. Good where it is noisy.
voice-sound-only = Sound only
voice-sound-only-how = You will not receive the others’ video. Saves data.
voice-measure = My speaking time may be counted
voice-measure-how = Only the number of seconds, for the balance of the talk. Never what you say.

## What is in the way
voice-trouble-denied = { $device ->
    [camera] The camera is not allowed on this page.
   *[mic] The microphone is not allowed on this page.
  }
voice-remedy-denied = { $device ->
    [camera] Press the icon to the left of the page’s address, allow the camera, then try again.
   *[mic] Press the icon to the left of the page’s address, allow the microphone, then try again.
  }
voice-trouble-system = { $device ->
    [camera] Your device does not let the browser use the camera.
   *[mic] Your device does not let the browser use the microphone.
  }
voice-remedy-system = Allow it for the browser in the privacy settings of your device, then try again.
voice-trouble-none = { $device ->
    [camera] No camera was found.
   *[mic] No microphone was found.
  }
voice-remedy-none = Plug one in or turn it on, then try again.
voice-trouble-busy = { $device ->
    [camera] The camera does not start. Another program is probably using it.
   *[mic] The microphone does not start. Another program is probably using it.
  }
voice-remedy-busy = Close other calls and programs that use it, then try again.
voice-trouble-insecure = Microphones and cameras work only on pages whose address begins with https.
voice-remedy-insecure = Please ask the organizers for the address with https.
voice-trouble-app = The browser inside this app cannot use the microphone.
voice-remedy-app = Open this page in Safari or Chrome.
voice-trouble-old = This browser is too old for the voice chat.
voice-remedy-old = Please update it, or use a newer Safari, Chrome, Edge or Firefox.
voice-trouble-other = { $device ->
    [camera] The camera could not be started.
   *[mic] The microphone could not be started.
  }
voice-remedy-other = Please try again, or restart the browser.
voice-trouble-else = You can take part in full without one: listen, write, react.

## While talking
voice-mute = Mute
voice-unmute = Unmute
voice-muted = You are muted.
voice-heard = The others can hear you again.
voice-key-mute = M key
voice-hold = Hold to talk
voice-held = They can hear you
voice-speak = Use a microphone
voice-camera-on = Turn the camera on
voice-camera-off = Turn the camera off
voice-more = Voice settings
voice-leave = Leave the voice chat
voice-larger = Show { $name } larger
voice-me = { $name } (you)
voice-is-connecting = connecting…
voice-is-lost = reconnecting…
voice-is-blocked = cannot be reached
voice-is-speaks = speaking
voice-is-muted = muted
voice-is-listens = listening
voice-is-silent = microphone on
voice-spared = weak line, video paused
voice-mic-gone = Your microphone was disconnected. You are only listening now.
voice-mic-other = Your microphone was disconnected. Another one has taken its place.
voice-camera-gone = Your camera was disconnected.
voice-hushed = Your browser keeps the sound off until you press the button.
voice-unhush = Turn the sound on
voice-blocked-all = Nobody can be reached by voice.
voice-blocked = { $names } cannot be reached by voice.
voice-blocked-how = A network on the way is blocking it, as office networks often do. We keep trying. Another network, such as your phone’s, may help. You can still write as usual.
voice-details = Connections
voice-details-server = Through the voice server
voice-details-numbers = { $delay } ms, { $lost }% lost, { $rate } kbit/s
voice-way-direct = Direct
voice-way-relay = Through a relay
voice-alone = Nobody else is in the voice chat yet.

## Another program
voice-call-text = This room’s voice chat is in another program.
voice-call-open = Open it in a new tab
voice-call = Talk in another program instead
voice-call-field = Link to the call (everybody in this room sees it)
voice-call-set = Show the link
voice-call-end = Remove the link
