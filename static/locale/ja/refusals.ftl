### Refusals of tables and meetups; a page loads them with the first one

### refusals of the table

refusal-not-open = このテーブルはまだ準備ができていません。少し待ってから、もう一度お試しください。
refusal-already-open = このテーブルはもう準備ができています。
refusal-no-such-pack = このテーブルの内容（{ $pack }）がサーバーに見つかりません。主催者にお知らせください。
refusal-pack-changed = ゲームの途中で内容（{ $pack }）が入れ替わり、「{ $missing }」が見つからなくなりました。主催者にお知らせください。元の内容に戻せば続けられます。
refusal-no-such-mode = 「{ $mode }」という遊び方はありません。一覧からお選びください。
refusal-nobody = お名前が分かりませんでした。参加リンクから、もう一度お入りください。
refusal-already-seated = もう席についています。そのままお待ちください。
refusal-seat-taken = その席には、ひと足先にほかの人が座りました。別の席をどうぞ。
refusal-seat-empty = その席はもう空いています。
refusal-table-full = 席がすべて埋まっています。観覧席からどうぞ。
refusal-no-such-seat = その席はこのテーブルにありません。別の席をお選びください。
refusal-not-seated = 先に席についてください。
refusal-too-few-players = あと少し人が足りません（いま { $count } 人）。2人以上か、ボットを入れて始めてください。
refusal-already-started = ゲームはもう始まっています。
refusal-not-playing = いまはゲーム中ではありません。
refusal-game-over = このゲームは終わっています。
refusal-paused = いまは一時停止中です。主催者が再開するまでお待ちください。
refusal-not-paused = 一時停止はしていません。
refusal-person-not-seated = その方は、いまこのテーブルの席にいません。
refusal-nothing-to-undo = これより前には戻せません。
refusal-moved-on = ひと足先に進んでいたので、そのままにしました。いまの画面をご確認ください。
refusal-seats-given = このテーブルの席は決められています。席を変えたいときは進行役に声をかけてください。
refusal-host-only = これは主催者と進行役だけができる操作です。
refusal-system-only = これはサーバーだけができる操作です。
refusal-spectators-only = これは観覧席のみなさんの役目です。
refusal-not-your-turn = いまはほかの人の番です。もう少しお待ちください。
refusal-not-now = いまはその操作の場面ではありません。画面の案内に沿ってお進みください。
refusal-no-such-route = その道には進めません。光っている駅からお選びください。
refusal-no-such-item = そのアイテムは手もとにありません。
refusal-item-already-used = アイテムを使うか贈るかできるのは、1ターンに1回です。サイコロを振るか、休むかをお選びください。
refusal-hand-full = 相手の手もとがいっぱいです。別の人に贈ってください。
refusal-target-needed = だれに使うかをお選びください。
refusal-target-self = 自分は選べません。ほかの人をお選びください。
refusal-no-target = これは相手を選ばないアイテムです。そのままお使いください。
refusal-no-such-option = その選択肢はありません。出ているものからお選びください。
refusal-too-expensive = 予算が足りません（{ $price } 必要です）。ほかのものをお選びください。
refusal-nobody-telling = お話はもう終わっています。
refusal-own-story = いまはあなたのお話の時間です。反応はほかのみなさんから届きます。
refusal-already-reacted = その反応はもう届いています。
refusal-not-your-question = いまの質問は、ほかの2人あてです。
refusal-already-answered = 答えはもう受け取りました。相手の答えをお待ちください。
refusal-already-ready = 確認はもう受け取りました。ほかの人をお待ちください。
refusal-no-such-candidate = その候補はもうありません。いまの候補からお選びください。
refusal-already-cheered = この回の応援はもう届いています。次の回にまたお願いします。

### refusals of the meetup

refusal-removed = 退出になった方は、この会に参加できません。心あたりのないときは、主催の方におたずねください。
refusal-link-revoked = この進行役リンクは、もう使えません。主催の方に新しいリンクをお願いしてください。
refusal-no-such-meetup = この会は見つかりません。届いたリンクをもう一度たしかめてください。
refusal-meetup-over = { $stage ->
    [cancelled] この会は中止になりました。
   *[other] この会はもう終わっています。
  }
refusal-meetup-full = 満席です（定員 { $capacity } 人）。空きが出ることもありますので、少し待ってからお試しください。
refusal-doors-locked = いまは入口が閉まっています。進行役か主催の方にお知らせください。
refusal-not-registered = 名簿にある方だけの会です。あなた専用のリンクからお入りください。
refusal-no-such-person = その方は見つかりません。会を離れたか、記録が消されたようです。
refusal-no-such-room = その部屋はもうありません。ほかの部屋をお選びください。
refusal-room-full = { $free ->
    [0] その卓は満席です。ほかの卓をお選びください。
   *[other] その卓の空きは、あと { $free } 席です。
  }
refusal-room-shut = その部屋には、いまは入れません。ほかの部屋をお選びください。
refusal-not-in-room = その方は、もうその部屋にいません。
refusal-nobody-stays = 全員が移ると、部屋にだれもいなくなります。ひとり以上残してください。
refusal-same-room = まとめる先には、別の部屋をお選びください。
refusal-too-many-rooms = 部屋は { $limit } までです。これ以上は増やせません。
refusal-games-begun = もう始まっている卓があるので、全員の席を決めなおすことはできません。ひとりずつなら移せます。
refusal-no-such-step = その予定はありません。流れは全部で { $steps } つです。
refusal-steps-begun = もう始まった予定（はじめの { $count } つ）は、入れ替えたり消したりできません。
refusal-step-twice = 流れに同じ予定（{ $step }）が2つあります。
refusal-tables-laid = もう { $count } 卓の用意ができているので、内容・遊び方・席の数は変えられません。変えるときは、先に卓を閉じてください。
refusal-bad-languages = 使うことばを、ひとつ以上お選びください。
refusal-list-full = 名簿に載せられるのは { $limit } 人までです。
refusal-already-came = もう来ている方は、名簿から外せません。
refusal-staff-stays = 進行役に退出してもらうことはできません。主催の方が、進行役リンクを止められます。
refusal-no-call = この呼び出しは、もう終わっています。
refusal-call-taken = { $helper ->
    [none] ほかの進行役が、もう向かっています。
   *[other] { $helper }さんが、もう向かっています。
  }
refusal-too-many-wishes = 席の希望は { $limit } 件までです。
refusal-wish-alone = 席の希望には、ふたり以上をお選びください。
refusal-pin-nowhere = どの部屋に固定するか、部屋の番号をお選びください。
refusal-no-table = { $number }番の部屋には卓がないので、その操作はできません。
refusal-no-breakout = 少人数ルームの組み合わせが、まだありません。先に組み合わせてください。
refusal-no-round = いまひらいているラウンドはありません。
refusal-round-on = ラウンド { $round } がまだ続いています。終わってから、もう一度お試しください。
refusal-no-round-left = ラウンドは全部で { $rounds } 回です。もう残っていません。
refusal-too-few-people = 少人数ルームを始めるには、2人以上が必要です（いま { $count } 人）。
refusal-already-grouped = もう少人数ルームに入っています。移りたいときは、進行役にお知らせください。
refusal-breakout-full = { $number }番の部屋はいっぱいです。ほかの部屋をお選びください。
refusal-scheme-name = 「{ $scheme }」という名前の組み合わせ方は作れません。別の名前にしてください。
refusal-scheme-twice = 同じ組み合わせ方（{ $scheme }）が2つあります。
refusal-no-such-scheme = 組み合わせ方（{ $scheme }）が見つかりません。予定の組み合わせ方を選びなおしてください。
refusal-scheme-named = この組み合わせ方（{ $scheme }）は、流れの予定で使われているので消せません。
refusal-too-many-schemes = 組み合わせ方は { $limit } 件まで用意できます。
refusal-topic-twice = 同じテーマ（{ $topic }）が2つあります。
refusal-no-topics = 投票で分けるには、テーマをひとつ以上入れてください。
refusal-no-such-topic = そのテーマは、いまは選べません。

### refusals of the lounge

refusal-no-such-lounge = この会にはラウンジがありません。主催者におたずねください。
refusal-lounge-not-open = ラウンジはまだひらいていません。会の終わりごろにひらきます。
refusal-lounge-over = ラウンジの期間は終わりました。これまでの会話は読めますが、新しく書くことはできません。
refusal-no-such-suggestion = その方のご紹介は、もうありません。
refusal-no-such-circle = その勉強会は、もうありません。
refusal-no-such-thread = その会話は見つかりません。終わったのかもしれません。
refusal-thread-ended = この会話は終わりました。これまでのメッセージは読めます。
refusal-no-such-slot = その日時は取り下げられました。ほかの日時を選ぶか、提案してください。
refusal-slot-not-ahead = これから1年以内の日時を選んでください。
refusal-slot-twice = その日時は、もう提案されています。ほかの日時を選んでください。
refusal-too-many-slots = 一度に提案できる日時は { $limit } 件までです。先にどれかを取り下げてください。
refusal-too-many-more = 「もっと話したい」は { $limit } 人までです。先にどなたかを外してください。
refusal-too-many-blocked = ブロックできるのは { $limit } 人までです。足りないときは、主催者にお知らせください。
refusal-too-many-reports = 主催者に伝えた { $limit } 件が、まだ確認を待っています。確認が済むまでお待ちいただくか、主催者に直接お話しください。
refusal-no-such-report = その報告は見つかりません。ページを読み込み直してください。
refusal-too-many-announcements = お知らせは { $limit } 件までです。これ以上は出せません。
refusal-deal-under-way = いま、おすすめを作っています。少しお待ちください。
refusal-deal-too-soon = おすすめを作ったばかりです。{ $seconds } 秒後にもう一度お試しください。
refusal-introduce-alone = ちがう方を2人か3人お選びください。
refusal-not-taking-part = その方は、いまはご紹介に参加していません。ほかの方を選んでください。
