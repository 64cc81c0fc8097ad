### 進行役の画面

desk-title = 進行役の画面
desk-skip = 卓の一覧へ
desk-views = 表示の切り替え
desk-side = くわしい表示
desk-slips = したことと知らせ
desk-undo = 取り消す
desk-undone = 取り消しました：{ $what }
desk-more = ほかの操作
desk-somebody = だれか

## 場所と人の呼び方

desk-hall = 会場
desk-room = 卓{ $number }
desk-some-rooms = { $count }卓
desk-all-rooms = 全{ $count }卓
desk-reach = { $rooms }・{ $people }人
desk-reaches = 届く先：{ $reach }
desk-names-more = { $first }さんほか{ $others }人
desk-is-removed = 退出ずみ
desk-is-expected = まだ来ていません
desk-is-unseated = 席がありません
desk-is-watching = { $room }で観覧
desk-is-away = 離席中
desk-is-here = 在席
desk-is-muted = おしゃべり停止中
desk-staff = 進行役
desk-watches = 観覧
desk-level-first = はじめて
desk-level-practitioner = 実践中
desk-level-veteran = ベテラン
desk-group-of = グループ：{ $group }
desk-minutes = { $minutes }分
desk-seconds = { $seconds }秒

## 進み具合

desk-programme = 進行表
desk-step-welcome = はじめに
desk-step-table = 卓でゲーム
desk-step-breakout = 少人数ルーム
desk-step-plenary = 全体会
desk-step-finale = 結果発表
desk-step-after = 歓談
desk-stage-draft = 準備中
desk-stage-lobby = 受付中
desk-stage-running = 開催中
desk-stage-closed = 終了しました
desk-stage-cancelled = 中止になりました
desk-next-step = 次は「{ $step }」
desk-step-now = いまここ
desk-clock-left = 残り
desk-clock-over = 時間を過ぎています
desk-clock-longer = 予定より{ $minutes }分長め
desk-clock-shorter = 予定より{ $minutes }分短め
desk-clock-recall = 集合まで
desk-lengthen = 時間をのばす・ちぢめる
desk-longer-by = { $minutes }分のばす
desk-shorter-by = { $minutes }分ちぢめる
desk-go = ここへ進む
desk-go-step = ここへ進む：{ $step }

## 次にすること

desk-do-open = 受付を始める
desk-do-begin = 「{ $step }」を始める
desk-do-start = 席を決めて、いっせいに始める
    .note = { $unseated ->
        [0] { $people }人・{ $rooms }卓
       *[other] { $people }人（席のない人 { $unseated }人）
    }
desk-do-back = みんなを呼び戻す
desk-do-wait = 呼び戻しをやめる
desk-do-next = 「{ $step }」へ進む
desk-do-close = 会を終える

## みんなに届く操作

desk-tools = みんなに届く操作
desk-broadcast = みんなに伝える
desk-broadcast-to = この卓に伝える
desk-broadcast-room = この卓に伝える
desk-broadcast-words = 伝えること（300字まで）
desk-broadcast-send = 伝える
desk-pause-all = ぜんぶ止める
desk-resume-all = ぜんぶ再開
desk-recall = みんなを呼び戻す
desk-recall-text = 秒読みのあいだもゲームは続きます。ゼロになると、みんなが会場に集まります。ゲームはそのまま止まって待ちます。
desk-recall-when = 何秒あとに
desk-recall-go = 呼び戻す
desk-release = 卓へ戻す
desk-lock = 入口を閉める
desk-unlock = 入口を開ける
desk-lead = 担当：{ $name }さん
desk-lead-mine = あなたが担当です
desk-lead-nobody = 担当はまだいません
desk-with = ほかに{ $names }
desk-take-over = 担当になる

## 卓の一覧

desk-rooms = 卓の一覧
desk-search = 卓や人をさがす
desk-search-people = 人をさがす
desk-search-room = 卓をさがす
desk-filter = しぼりこみ
desk-filter-all = すべて { $count }
desk-filter-need = 気になる卓 { $count }
desk-choose-all = ぜんぶ選ぶ
desk-choose-none = 選ぶのをやめる
desk-choose-room = { $where }を選ぶ
desk-chosen = { $count }卓を選んでいます
desk-chosen-bar = 選んだ卓への操作
desk-watch-room = { $where }をのぞく
desk-no-rooms = まだ卓がありません。席を決めると、必要な数だけ並びます。
desk-before-here = { $count ->
    [0] 人。まだだれも来ていません
   *[other] 人が来ています
}
desk-no-needs = 助けのいる卓はありません。いい調子です。
desk-none-found = 見つかりませんでした。
desk-show-all = すべて表示
desk-show-more = あと{ $count }人を表示
desk-nobody-here = まだだれもいません
desk-nobody-yet = まだだれも来ていません。
desk-not-started = まだ始まっていません
desk-game-over = ゲームは終わりました
desk-quarter = 第{ $quarter }期 { $round }/{ $rounds }
desk-late = { $minutes }分おくれ
desk-early = { $minutes }分はやめ
desk-turn-of = { $who }さんの番
desk-talk-now = たった今
desk-talk-ago = { $minutes }分前
desk-talk-none = まだ発言なし

## 気になる理由

desk-need-help = { $minutes ->
    [0] { $who }が呼んでいます
   *[other] { $who }が呼んでいます（{ $minutes }分）
}
desk-need-help-short = 助けを呼んでいます
desk-need-absent = 全員が離席中（{ $count }人）
desk-need-overdue = 時計が止まっているようです
desk-need-hand = { $who }が手を挙げています
desk-need-alone = { $who }がひとりです
desk-need-auto = { $who }がおまかせ中
desk-need-silent = { $minutes }分静かです
desk-need-away = { $who }が離席中
desk-need-behind = 予定より{ $minutes }分おくれ
desk-need-paused = ここだけ止まっています
desk-need-helping = 対応中（{ $count }人）

## 呼び出し

desk-tab-rooms = 卓
desk-tab-help = 呼び出し
desk-tab-people = 人
desk-tab-programme = 進行
desk-calls = 助けを呼んでいる人
desk-calls-none = いまはだれも呼んでいません。
desk-calls-waiting = { $count }人が待っています
desk-calls-since = { $minutes ->
    [0] たった今から
   *[other] { $minutes }分待っています
}
desk-look = 様子を見たい卓
desk-answer = 対応する
desk-answer-of = 対応する：{ $who }さん
desk-answered = 解決した
desk-answered-of = 解決した：{ $who }さん
desk-helping = { $name }さんが対応中
desk-helping-me = あなたが対応中
desk-look-in = 卓をのぞく

## 人

desk-group-calls = 呼んでいる人 { $count }
desk-group-unseated = 席のない人 { $count }
desk-group-seated = 卓にいる人 { $count }
desk-group-away = 離席中 { $count }
desk-group-expected = まだ来ていない人 { $count }
desk-group-removed = 退出ずみの人 { $count }
desk-warned = 注意 { $count }回
desk-move = ほかの卓へ移す
desk-move-one = { $who }さんを移す
desk-move-as = どのように
desk-as-player = 席につく
desk-as-watcher = 観覧する
desk-make-watch = 観覧にする
desk-make-play = 席につける
desk-make-host = 卓の世話役にする
desk-take-host = 世話役を外す
desk-patience = 持ち時間を{ $factor }倍に
desk-patience-usual = 持ち時間をもとに戻す
desk-warn = 注意を伝える
desk-warn-one = { $who }さんに注意を伝える
desk-warn-reach = { $who }さんだけに見えます。
desk-warn-words = 伝えること（300字まで）
desk-warn-usual = みなさんが気持ちよく過ごせるよう、ご協力をお願いします。
desk-warn-send = 伝える
desk-remove = 退出させる
desk-remove-one = { $who }さんを退出させる
desk-readmit = もう一度入れる
desk-place-has = 席に{ $players }人・観覧{ $watchers }人
desk-place-free = 空席{ $free }
desk-place-full = 満席
desk-hall-text = 席を空けて、会場で待ってもらいます

## 卓をのぞく

desk-watch-previous = 前の卓
desk-watch-next = 次の卓
desk-watch-close = のぞくのをやめる
desk-remedies = この卓への操作
desk-remedy-start = 始める
desk-remedy-pause = 止める
desk-remedy-resume = 再開
desk-remedy-extend = +30秒
desk-remedy-skip = 手番を進める
desk-remedy-undo = 手番を戻す
desk-remedy-bots = 空席にボット
desk-remedy-mute = おしゃべりを止める
desk-remedy-unmute = おしゃべりを再開
desk-remedy-end = ゲームを終える
desk-feature = 大画面に映す
desk-give-host = 世話役を決める
desk-host-one = { $where }の世話役
desk-host-text = 世話役は、話しはじめや順番に気を配り、ひどい発言を隠せます。本人の画面にも説明が出ます。
desk-host-none = { $who }さんの世話役を外す
desk-rename = 名前をつける
desk-name-one = { $where }の名前
desk-name-field = 名前（空なら番号で呼びます）
desk-name-go = 決める
desk-shut = 新しい人を入れない
desk-split = ふたつに分ける
desk-split-one = { $where }を分ける
desk-split-text = 新しい卓へ移る人を選んでください。
desk-split-go = { $count }人を新しい卓へ
desk-merge = ほかの卓と合わせる
desk-merge-one = { $where }を合わせる先
desk-merge-text = { $reach }が移ります。この卓は閉じます。
desk-merge-go = 合わせる
desk-close-room = この卓をたたむ
desk-room-closed = この卓は閉じています。
desk-members = この卓の人
desk-bots-play = ボット：{ $names }
desk-talk = おしゃべり
desk-say = この卓で話す
desk-hide = 隠す
desk-show = また見せる
desk-hide-words = { $who }さんの「{ $text }」を隠す
desk-show-words = { $who }さんの発言をまた見せる{ $text }
desk-hidden = 隠した発言

## 席決め

desk-seating = 席決め
desk-seat-open = みんなの席を決める
desk-present = いま{ $present }人（定員{ $capacity }人）
desk-rule = 決め方
desk-rule-mix = まぜる
    .text = 会社や経験がかたよらないように
desk-rule-level = 経験をそろえる
    .text = 近い経験の人どうしで
desk-rule-assigned = 名簿のとおり
    .text = 名簿のグループごとに
desk-rule-self = 自分で選ぶ
    .text = 参加者が好きな卓を選びます
desk-seat-anew = いま座っている人も、はじめから決めなおす
desk-seat-absent = まだ来ていない名簿の人の席も取っておく
desk-seat-preview = { $people }人を{ $tables }卓に分けます（{ $fewest ->
    [0] 1
   *[other] { $fewest }
}〜{ $most }人ずつ）。{ $laid ->
    [0] 卓は足りています。
   *[other] 新しく{ $laid }卓を並べます。
}
desk-seat-nobody = 席の決まっていない人はいません。
desk-seat-go = 席を決める
desk-lay-table = 卓を増やす
desk-wishes = 同じ卓・別の卓の希望
desk-wishes-none = 希望はまだありません。名前をさがして、ふたり以上選んでください。
desk-unmet = かなわなかった希望
desk-together = 同じ卓に
desk-apart = 別の卓に
desk-unwish-one = { $who }の希望を消す
desk-crew = 進行役
desk-links = 画面と招待
desk-stage-view = 大画面用の表示をひらく
desk-invite-heading = 参加リンク
desk-look-hall = 会場をのぞく
desk-hall-hands = 会場で手を挙げています：{ $who }
desk-play-along = 参加者の画面をひらく
desk-invite = 参加リンクとQRコード
desk-notices = 伝えたこと

## 念のため

desk-sure-skip = { $where }の手番を進めますか
    .text = { $reach }。いま待っている選択を、おまかせで決めます。
desk-sure-undo = { $where }の手番を戻しますか
    .text = { $reach }。この手番のはじめ（まだ何も起きていなければ、ひとつ前の手番）まで戻ります。
desk-sure-end = { $where }のゲームを終えますか
    .text = { $reach }。ここまでで公平に採点し、人物カードを渡します。元には戻せません。
desk-sure-close = 会を終えますか
    .text = { $people }人が会場を出ます。続いているゲームは公平に採点されます。元には戻せません。
desk-sure-remove = { $who }さんを退出させますか
    .text = { $where }から出て、別の画面やブラウザからも入れなくなります。席には代わりにボットがつきます。あとで「もう一度入れる」こともできます。
desk-sure-step = 「{ $step }」へ移りますか
    .text = 進行表の順番を飛ばして「{ $step }」に移ります。全員に届きます。
desk-sure-merge = { $where }を{ $into }に合わせますか
    .text = { $reach }が{ $into }へ移ります。{ $where }は閉じ、元には戻せません。
desk-sure-close-room = { $where }をたたみますか
    .text = { $reach }。みんなは会場へ移り、ゲームは公平に採点されます。元には戻せません。

## したこと

desk-told-start = { $where }を始めました
desk-told-pause = { $where }を止めました
desk-told-resume = { $where }を再開しました
desk-told-skip = { $where }の手番を進めました
desk-told-extend = { $where }の時計を{ $seconds }秒のばしました
desk-told-undo = { $where }の手番を戻しました
desk-told-bots = { $where }の空席にボットが座りました
desk-told-mute = { $where }のおしゃべりを止めました
desk-told-unmute = { $where }のおしゃべりを再開しました
desk-told-end = { $where }のゲームを終えました
desk-told-lock = 入口を閉めました
desk-told-unlock = 入口を開けました
desk-told-hide = 発言を隠しました
desk-told-show = 発言をまた見せました
desk-told-shut = { $where }に新しい人を入れません
desk-told-unshut = { $where }に新しい人が入れます
desk-told-answer = { $who }さんに対応します
desk-told-answered = { $who }さんの件は解決しました
desk-told-feature = { $where }を大画面に映しました
desk-told-unfeature = 大画面に映すのをやめました
desk-told-host = { $who }さんが{ $where }の世話役です
desk-told-unhost = { $where }の世話役を外しました
desk-told-lengthen = { $minutes }分のばしました
desk-told-shorten = { $minutes }分ちぢめました
desk-told-wish = { $who }の希望を覚えました
desk-told-unwish = { $who }の希望を消しました
desk-told-notify = { $where }に伝えました
desk-told-advance = 「{ $step }」に進みました
desk-told-recall = { $seconds }秒後に、みんなが会場に集まります
desk-told-release = みんなが続きに戻ります
desk-told-move = { $who }を{ $where }へ移しました
desk-told-merge = { $where }を{ $into }に合わせました
desk-told-split = { $where }から{ $count }人が新しい卓へ移りました
desk-told-name = 名前を「{ $name }」にしました
desk-told-open = 受付を始めました
desk-told-close = 会を終えました
desk-told-lead = あなたが担当になりました
desk-told-seat = 席を決めました
desk-told-open-room = 卓を増やしました
desk-told-close-room = 卓をたたみました
desk-told-warn = { $who }さんに注意を伝えました
desk-told-remove = { $who }さんを退出させました
desk-told-readmit = { $who }さんをもう一度入れました
desk-told-say = { $where }で話しました
desk-told-allow = { $who }さんの持ち時間を変えました

## ほかで起きたこと

desk-heard-help = { $where }の{ $who }さんが助けを呼んでいます。
desk-heard-step = 「{ $step }」が始まりました。
desk-heard-gathered = みんなが会場に集まりました。
desk-heard-led = { $who }さんが担当になりました
desk-heard-by = { $who }さん：{ $what }
desk-failed = { $count }件の操作が届きませんでした：{ $why }

## キー

desk-keys = キーの使い方
desk-keys-on = 文字のキーを使う
desk-key-n = 次にすることをする
desk-key-p = ぜんぶ止める・再開する
desk-key-c = みんなを呼び戻す
desk-key-b = みんな（または選んだ卓）に伝える
desk-key-z = 直前の操作を取り消す
desk-key-h = 呼び出しを見る
desk-key-u = 人を見る
desk-key-g = 進行を見る
desk-key-find = 卓や人をさがす
desk-key-j = 次の卓をのぞく
desk-key-k = 前の卓をのぞく
desk-key-s = 席を決める
desk-key-l = 入口を閉める・開ける
desk-key-list = この一覧
desk-key-escape = のぞくのをやめる・閉じる

## 入れないとき

desk-refused = この画面の許可が切れました。進行役リンクを、もう一度ひらいてください。
desk-revoked = この進行役リンクは使えなくなりました。主催の方に新しいリンクをもらってください。
error-staff-title = ここは進行役の画面です
error-staff-text = 進行役リンクをひらくと入れます。リンクがお手元にない方は、主催の方にお尋ねください。
error-staff-link-title = この進行役リンクでは入れません
error-staff-link-text = リンクが途中で切れているか、期限が過ぎたようです。主催の方に新しいリンクをもらってください。
error-revoked-title = このリンクは使えなくなりました
error-revoked-text = 主催の方がこのリンクを止めました。続けて進行される方は、新しいリンクをもらってください。

### 大画面

screen-title = 大画面
screen-join = スマートフォンかパソコンで、どうぞ
screen-address = ひらくページ
screen-arrived = { $count ->
    [0] いちばん乗りを待っています
   *[other] { $count }人が来ています
}
screen-more = ほか{ $count }人
screen-standings = いまの順位
screen-table-now = { $where }の様子
screen-left = 残り
screen-over = そろそろ時間です
screen-recall = みんなで会場に集まります
screen-together = 全体会
screen-finale = 今夜の顔ぶれ
screen-finale-none = もうすぐ結果が出そろいます
screen-thanks = ありがとうございました
screen-points = { $score }点
screen-place = { $place }位
screen-waiting = 接続しています…

# After the end
desk-replay = リプレイを見る
